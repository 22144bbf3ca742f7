package jmxcost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.MBeanServerDelegate;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;

/**
 * What JConsole with the tab Taskmaster and a process selected asks at each tick, many times over. Arguments: URL, number, seconds
 * between two ticks. Reads orders, {@code watch} and {@code rest}, and answers each when it is done.
 */
final class Consoles {
    private static final ObjectName SUPERVISOR = name("taskmaster:type=Supervisor");
    private static final String TEXT = String.class.getName();
    private static final List<Question> JCONSOLE = List.of(
            new Question(name("java.lang:type=Memory"), "HeapMemoryUsage", "NonHeapMemoryUsage"),
            new Question(name("java.lang:type=Threading"), "ThreadCount", "PeakThreadCount", "DaemonThreadCount"),
            new Question(name("java.lang:type=ClassLoading"), "LoadedClassCount", "TotalLoadedClassCount"),
            new Question(name("java.lang:type=OperatingSystem"), "ProcessCpuTime", "AvailableProcessors"),
            new Question(name("java.lang:type=Runtime"), "Uptime"));

    private record Question(ObjectName bean, String... attributes) {}

    private final JMXConnector session;
    private final MBeanServerConnection beans;
    private final Duration tick;
    private final Duration late;

    private Consoles(String url, Duration tick, Duration late) throws IOException, JMException {
        this.session = Daemon.connect(url);
        this.beans = session.getMBeanServerConnection();
        this.tick = tick;
        this.late = late;
        beans.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, (note, handback) -> {}, null, null);
    }

    public static void main(String... arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        Duration tick = Duration.ofSeconds(Integer.parseInt(arguments[2]));
        List<Consoles> open = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join();
            }
            for (Consoles console : open) {
                console.session.close();
            }
            open.clear();
            threads.clear();
            for (int i = 0; order.equals("watch") && i < count; i++) {
                Consoles console =
                        new Consoles(arguments[0], tick, tick.multipliedBy(i).dividedBy(count));
                console.look();
                open.add(console);
                threads.add(Thread.ofPlatform().start(console::watch));
            }
            System.out.println("ok");
        }
    }

    private static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (JMException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private void watch() {
        try {
            Thread.sleep(late);
            while (true) {
                look();
                Thread.sleep(tick);
            }
        } catch (InterruptedException itRests) {
            Thread.currentThread().interrupt();
        } catch (IOException | JMException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void look() throws IOException, JMException {
        for (Question question : JCONSOLE) {
            beans.getAttributes(question.bean(), question.attributes());
        }
        beans.getAttributes(SUPERVISOR, new String[] {"Identifier", "Version", "DetailRows", "Jobs"});
        beans.invoke(SUPERVISOR, "whoami", new Object[0], new String[0]);
        String selected = "sleeper:sleeper_0000";
        beans.invoke(SUPERVISOR, "explain", new Object[] {selected}, new String[] {TEXT});
        try {
            beans.invoke(
                    SUPERVISOR, "readProcessLog", new Object[] {selected, "stdout", -16_384L, 16_384}, new String[] {
                        TEXT, TEXT, "long", "int"
                    });
        } catch (JMException | RuntimeException noLog) {
            // this one keeps none
        }
    }
}
