package jmxcost;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The distribution's daemon in a directory of its own, with many programs that sleep and some that tell when they begin. */
final class Daemon implements AutoCloseable {
    static final int VICTIMS = 20;
    static final String USER = "exporter";
    static final String PASSWORD = "secret";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path distribution;
    private final Path directory;
    private final int port;
    private final Process process;

    Daemon(Path distribution, Path directory, int programs) throws Exception {
        this.distribution = distribution;
        this.directory = directory;
        this.port = freePort();
        run("mkfifo", fifo().toString());
        Path config = directory.resolve("server");
        Files.writeString(config, config(programs));
        Files.setPosixFilePermissions(config, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        process = new ProcessBuilder(
                        distribution.resolve("bin/taskmasterd").toString(), "-n", "-s", "-c", config.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("printed").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private String config(int programs) {
        return """
                [taskmasterd]
                logfile=%1$s/daemon.log
                pidfile=%1$s/daemon.pid
                childlogdir=%1$s
                [unix_jmx_server]
                file=%1$s/socket
                [inet_jmx_server]
                port=127.0.0.1:%2$d
                [user:exporter]
                password=secret
                role=viewer
                [program:sleeper]
                command=sleep 100000
                process_name=%%(program_name)s_%%(process_num)04d
                numprocs=%3$d
                startsecs=0
                stdout_logfile=NONE
                stderr_logfile=NONE
                [program:victim]
                command=sh -c 'echo $$ > %1$s/fifo; exec sleep 100000'
                process_name=%%(program_name)s_%%(process_num)02d
                numprocs=%4$d
                autostart=false
                autorestart=true
                startsecs=0
                stdout_logfile=NONE
                stderr_logfile=NONE
                """.formatted(directory, port, programs - VICTIMS, VICTIMS);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }

    /** Victims write their pids here when they begin. */
    Path fifo() {
        return directory.resolve("fifo");
    }

    Path directory() {
        return directory;
    }

    int port() {
        return port;
    }

    Path rules() {
        return distribution.resolve("docs/monitoring/jmx_exporter.yaml");
    }

    String url() {
        return "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi";
    }

    static JMXConnector connect(String url) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL(url), Map.of(JMXConnector.CREDENTIALS, new String[] {USER, PASSWORD}));
    }

    void control(String... arguments) throws IOException, InterruptedException {
        Stream<String> command = Stream.concat(
                Stream.of(
                        distribution.resolve("bin/taskmasterctl").toString(),
                        "-c",
                        directory.resolve("server").toString()),
                Stream.of(arguments));
        Process ctl = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ctl.waitFor();
    }

    /** Until all that start by themselves run. */
    void awaitPrograms(int count) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (JMXConnector session = connect(url())) {
                Object running = session.getMBeanServerConnection()
                        .getAttribute(new ObjectName("taskmaster:type=Supervisor"), "RunningCount");
                if (Integer.valueOf(count).equals(running)) {
                    return;
                }
            } catch (IOException notYet) {
                // it has just been started
            }
            Thread.sleep(200);
        }
        throw new IOException("the daemon does not run: " + Files.readString(directory.resolve("printed")));
    }

    /** Of the daemon alone, so far; the kernel counts in hundredths of a second. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            System.err.println("not removed: " + directory);
        }
    }
}
