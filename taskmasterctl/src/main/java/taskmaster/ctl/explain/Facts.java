package taskmaster.ctl.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a process whose state is to be explained. Texts are empty where nothing is known.
 *
 * @param reason why it is in BACKOFF or FATAL
 * @param lastExit how the last child ended, such as {@code exit status 3}
 * @param command as configured
 * @param autorestart {@code true}, {@code false} or {@code unexpected}
 * @param lastLines what it wrote last
 * @param told what the daemon says of it, a line each
 * @param whereabouts where a command is, if not in its PATH; empty if that cannot be known
 */
public record Facts(
        String name,
        String state,
        String reason,
        String lastExit,
        String command,
        boolean autostart,
        String autorestart,
        List<String> lastLines,
        List<String> told,
        Function<String, Optional<String>> whereabouts) {

    /** Everything that may hold a message, as one text. */
    String output() {
        return String.join("\n", lastLines);
    }

    /** Whether a child was created and ended before it counted as running. */
    boolean endedTooSoon() {
        return reason.startsWith("Exited too quickly");
    }

    /** The exit code of the last child; -1 if it did not exit. */
    int exitCode() {
        String prefix = "exit status ";
        try {
            return lastExit.startsWith(prefix) ? Integer.parseInt(lastExit.substring(prefix.length())) : -1;
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }

    /** The name of the program, without its folder. */
    String program() {
        String word = command.strip().split("\\s", 2)[0];
        return word.substring(word.lastIndexOf('/') + 1);
    }

    /** What the daemon says after these words. */
    Optional<String> toldOf(String beginning) {
        return told.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()))
                .findFirst();
    }
}
