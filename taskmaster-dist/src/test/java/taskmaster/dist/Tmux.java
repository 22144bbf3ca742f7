package taskmaster.dist;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real terminals, with keys and a screen: each a window of a tmux of its own. */
final class Tmux implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String program;
    private final Path socket;

    /** @param directory where its socket lies */
    Tmux(Path directory) {
        this.program = Installed.find("tmux", "/usr/bin").toString();
        this.socket = directory.resolve("tmux");
    }

    /** Opens a terminal in which a shell waits. */
    Window open(String name, int columns, int rows) {
        run(
                "new-session",
                "-d",
                "-s",
                name,
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "env",
                "PS1=here> ",
                "TERM=screen-256color",
                "/bin/sh",
                "-i");
        Window window = new Window(name);
        window.awaitShown("here>");
        return window;
    }

    private String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "-f", "/dev/null", "-S", socket.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + out);
            }
            return out;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        run("kill-server");
    }

    /** One terminal. */
    final class Window {
        private final String name;

        private Window(String name) {
            this.name = name;
        }

        /** Types text as it is. */
        Window type(String text) {
            run("send-keys", "-t", name, "-l", text);
            return this;
        }

        /** Presses keys by tmux's names: {@code Enter}, {@code C-c}, {@code Escape}. */
        Window press(String... keys) {
            run(Stream.concat(Stream.of("send-keys", "-t", name), Stream.of(keys))
                    .toArray(String[]::new));
            return this;
        }

        /** Types a line for the shell in the window. */
        Window line(String text) {
            return type(text).press("Enter");
        }

        void resize(int columns, int rows) {
            run("resize-window", "-t", name, "-x", Integer.toString(columns), "-y", Integer.toString(rows));
        }

        /** What the screen shows now, without blanks at the ends of lines. */
        String screen() {
            return run("capture-pane", "-p", "-t", name);
        }

        /** {@code stty -a} and the like, as facts of the window: whether the cursor is seen, which screen, the mouse. */
        String facts() {
            return run(
                            "display-message",
                            "-p",
                            "-t",
                            name,
                            "cursor #{cursor_flag} other #{alternate_on} keypad #{keypad_flag} mouse #{mouse_any_flag} wrap #{wrap_flag}")
                    .strip();
        }

        void awaitShown(String text) {
            try {
                await("'" + text + "' on the screen of " + name)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> screen().contains(text));
            } catch (org.awaitility.core.ConditionTimeoutException never) {
                throw new AssertionError(
                        "'" + text + "' never came; the screen of " + name + " shows:\n" + screen(), never);
            }
        }

        void awaitGone(String text) {
            await("no '" + text + "' on the screen of " + name)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !screen().contains(text));
        }
    }
}
