package taskmaster.dist;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of other people that speaks JMX, in a JVM of its own; what it prints goes to a file. */
final class RealClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path printed;

    private RealClient(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /** Runs {@code java} with these arguments; {@code typed} is its standard input. */
    static RealClient start(Path directory, String typed, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        Path input = Files.createTempFile(directory, "typed", "");
        Files.writeString(input, typed);
        Path printed = Files.createTempFile(directory, "printed", "");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        return new RealClient(process, printed);
    }

    /** Runs it to its end; what it printed. */
    static String run(Path directory, String typed, List<String> arguments) throws IOException, InterruptedException {
        try (RealClient client = start(directory, typed, arguments)) {
            if (!client.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end; it had printed: " + client.text());
            }
            return client.text();
        }
    }

    String text() {
        try {
            return Files.readString(printed, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it can be connected to. */
    void awaitPort(int port) {
        await("port " + port + " of the client")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("it has ended: " + text());
                    }
                    new Socket(InetAddress.getLoopbackAddress(), port).close();
                    return true;
                });
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Its jars, or the end of the test: a failure where real programs are required, else a skip that says so. */
    static List<Path> jars(String client) throws IOException {
        Path directory = Path.of(System.getProperty("taskmaster.clients", "target/clients"), client);
        if (!Files.isDirectory(directory)) {
            throw Installed.missing(client + ": its jars are not in " + directory);
        }
        try (Stream<Path> jars = Files.list(directory)) {
            return jars.sorted().toList();
        }
    }

    /** The one jar that it is made of. */
    static String jar(String client) throws IOException {
        return jars(client).getFirst().toString();
    }

    static String classPath(String client) throws IOException {
        return String.join(
                System.getProperty("path.separator"),
                jars(client).stream().map(Path::toString).toList());
    }
}
