package taskmaster.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built distribution: where it is, and how its programs are run. */
final class Distribution {
    private static final long PATIENCE_SECONDS = 60;

    private Distribution() {}

    /** What a program that ran to its end left behind. */
    record Result(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    static Path home() {
        String dist = System.getProperty("taskmaster.dist");
        if (dist == null) {
            throw new IllegalStateException("-Dtaskmaster.dist does not say where the distribution is");
        }
        return Path.of(dist);
    }

    static Path program(String name) {
        return home().resolve("bin").resolve(name);
    }

    /** Runs a program to its end, without a terminal. */
    static Result run(Path directory, Map<String, String> environment, Path program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Reader out = new Reader(process.getInputStream());
        Reader err = new Reader(process.getErrorStream());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end; it had printed: " + out.text() + err.text());
        }
        return new Result(process.exitValue(), out.text(), err.text());
    }

    /** Reads a stream to its end on a thread of its own. */
    private static final class Reader {
        private final Thread thread;
        private String text = "";

        Reader(InputStream stream) {
            thread = Thread.ofVirtual().start(() -> {
                try (stream) {
                    text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException closed) {
                    text = "(stream closed)";
                }
            });
        }

        String text() throws InterruptedException {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            return text;
        }
    }
}
