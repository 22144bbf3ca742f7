package jmxcost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The consoles in a JVM of their own, as they are on another machine: their work is not to take processors from the daemon. */
final class Watchers implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    Watchers(Daemon daemon, int count, int tick) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "nice",
                "-n",
                "19",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of(System.getProperty("jdk.launcher.sourcefile", ""))
                        .resolveSibling("Consoles.java")
                        .toString()));
        command.addAll(List.of(daemon.url(), String.valueOf(count), String.valueOf(tick)));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new PrintWriter(process.outputWriter(StandardCharsets.US_ASCII), true);
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Returns when all have connected and looked once. */
    void watch() throws IOException {
        order("watch");
    }

    void rest() throws IOException {
        order("rest");
    }

    private void order(String order) throws IOException {
        orders.println(order);
        if (answers.readLine() == null) {
            throw new IOException("the consoles have ended");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
