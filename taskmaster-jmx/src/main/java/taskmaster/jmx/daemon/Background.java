package taskmaster.jmx.daemon;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Going to the background. A JVM cannot fork, so the program starts a second copy of itself, in the foreground but detached, and
 * stays until that one answers or has failed: whoever typed the command sees every reason, and a script that goes on finds a
 * daemon that is ready.
 */
final class Background {
    /** The line by which the detached copy says that it is ready; nobody else sees it. */
    static final String READY = "taskmasterd-is-ready";

    /** How to start this program: set by {@code bin/taskmasterd}. */
    private static final String PROGRAM = "taskmaster.program";

    private Background() {}

    /** Starts the copy and returns how this program should end. */
    static int start(Path file, DaemonOptions options, PrintStream errors) throws StartException {
        String program = Optional.ofNullable(System.getProperty(PROGRAM))
                .orElseThrow(() -> new StartException(
                        ExitCode.INTERNAL,
                        "cannot go to the background: -D" + PROGRAM
                                + " does not say how this program was started; use -n"));
        List<String> command = new ArrayList<>(List.of(program, "-n", "--detached", "-c", file.toString()));
        if (options.silent()) {
            command.add("-s");
        }
        try {
            Process copy = new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectErrorStream(true)
                    .start();
            return follow(copy, errors);
        } catch (IOException failed) {
            throw new StartException(ExitCode.INTERNAL, "cannot go to the background: " + failed.getMessage());
        }
    }

    private static int follow(Process copy, PrintStream errors) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(copy.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    return ExitCode.OK.code();
                }
                errors.println(line);
            }
            return copy.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERNAL.code();
        }
    }
}
