package taskmaster.jmx.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client in a JVM of its own, without any class of ours on its path. */
final class ForeignClient {
    private static final String PROGRAM = """
            import java.util.*;
            import javax.management.*;
            import javax.management.remote.*;
            import javax.management.remote.rmi.*;
            import java.rmi.registry.*;
            import java.rmi.server.*;

            public class Foreign {
                // PORT tls|plain USER PASSWORD PROCESS OPERATION [TEXT...]
                public static void main(String[] a) throws Exception {
                    try {
                        RMIClientSocketFactory sockets =
                                a[1].equals("tls") ? new javax.rmi.ssl.SslRMIClientSocketFactory() : null;
                        Registry registry = LocateRegistry.getRegistry("127.0.0.1", Integer.parseInt(a[0]), sockets);
                        JMXConnector client = new RMIConnector((RMIServer) registry.lookup("jmxrmi"), null);
                        client.connect(Map.of(JMXConnector.CREDENTIALS, new String[] {a[2], a[3]}));
                        MBeanServerConnection beans = client.getMBeanServerConnection();
                        ObjectName name = new ObjectName("taskmaster:type=Process,group=" + a[4] + ",name=" + a[4]);
                        String[] texts = Arrays.copyOfRange(a, 6, a.length);
                        String[] types = new String[texts.length];
                        Arrays.fill(types, "java.lang.String");
                        for (ObjectName bean : beans.queryNames(new ObjectName("taskmaster:*"), null)) {
                            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(bean).getAttributes()) {
                                beans.getAttribute(bean, attribute.getName());
                            }
                        }
                        if (a[5].equals("hold") || a[5].equals("listen")) {
                            if (a[5].equals("listen")) {
                                beans.addNotificationListener(name, (heard, handback) -> {}, null, null);
                            }
                            System.out.println("ready");
                            Thread.currentThread().join();
                        }
                        System.out.println("result: " + beans.invoke(name, a[5], texts, types));
                        client.close();
                    } catch (Throwable failure) {
                        for (Throwable t = failure; t != null; t = t.getCause()) {
                            System.out.println("failure: " + t);
                        }
                    }
                    System.exit(0);
                }
            }
            """;

    private ForeignClient() {}

    /** Runs it and returns what it printed. */
    static String run(Path directory, List<String> options, int port, boolean tls, String... arguments)
            throws IOException, InterruptedException {
        Process client = start(directory, options, port, tls, arguments);
        String text = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor(60, TimeUnit.SECONDS);
        return text;
    }

    /** Runs it to the line {@code ready}, with a session that it holds as long as it lives. */
    static Process ready(Path directory, int port, String... arguments) throws IOException {
        Process client = start(directory, List.of(), port, false, arguments);
        BufferedReader printed = client.inputReader(StandardCharsets.UTF_8);
        String line = printed.readLine();
        if (!"ready".equals(line)) {
            throw new IOException(String.valueOf(line));
        }
        return client;
    }

    private static Process start(Path directory, List<String> options, int port, boolean tls, String... arguments)
            throws IOException {
        Path source = directory.resolve("Foreign.java");
        Files.writeString(source, PROGRAM);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.add(source.toString());
        command.add(Integer.toString(port));
        command.add(tls ? "tls" : "plain");
        command.addAll(List.of(arguments));
        Process client = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(directory.toFile())
                .start();
        client.getOutputStream().close();
        return client;
    }
}
