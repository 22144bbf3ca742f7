package taskmaster.core.launch.portable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The little that the JDK cannot do and every Unix has a command for. The calling thread waits for some milliseconds. */
final class ShellTools {
    private ShellTools() {}

    /**
     * Sends a signal by the kill of sh, which is built in.
     *
     * @param target a pid, or a process group as a negative number
     * @return whether somebody got it
     */
    static boolean kill(int signal, long target) {
        return output("kill -s " + signal + " -- " + target).isPresent();
    }

    /** The uid this process acts as, or -1 if it cannot be told. */
    static long effectiveUser() {
        return output("id -u")
                .map(String::strip)
                .filter(uid -> uid.matches("[0-9]{1,10}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static Optional<String> output(String command) {
        try {
            Process shell = new ProcessBuilder("/bin/sh", "-c", command)
                    .redirectError(Redirect.DISCARD)
                    .start();
            shell.getOutputStream().close();
            try (InputStream stdout = shell.getInputStream()) {
                String text = new String(stdout.readAllBytes(), StandardCharsets.US_ASCII);
                return shell.waitFor() == 0 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException impossible) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
