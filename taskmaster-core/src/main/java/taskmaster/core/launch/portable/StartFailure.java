package taskmaster.core.launch.portable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;

/** From the JDK's words for a failed start to ours. It gives the number of the error only inside its text. */
final class StartFailure {
    private static final Pattern NUMBER = Pattern.compile("error[=:] ?(\\d+)");
    private static final int E2BIG = 7;
    private static final int EAGAIN = 11;
    private static final int ENOMEM = 12;
    private static final int ENFILE = 23;
    private static final int EMFILE = 24;

    private StartFailure() {}

    static LaunchException of(String program, Exception failed) {
        String text = String.valueOf(failed.getMessage());
        if (failed instanceof IllegalArgumentException) {
            return new LaunchException(Reason.BAD_COMMAND, "the environment cannot be passed on: " + text);
        }
        return switch (number(text)) {
            case EMFILE, ENFILE ->
                resources("too many open files to spawn '" + program + "': raise the daemon's limit (ulimit -n)");
            case EAGAIN ->
                resources("too many processes to spawn '" + program + "': raise the limit of the user (ulimit -u)");
            case ENOMEM -> resources("not enough memory to spawn '" + program + "'");
            case E2BIG ->
                new LaunchException(
                        Reason.BAD_COMMAND,
                        "arguments and environment of '" + program + "' are longer than the system allows");
            default -> new LaunchException(Reason.OTHER, "cannot run '" + program + "': " + text);
        };
    }

    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            return Integer.parseInt(number.group(1));
        }
        // what the JDK says when it cannot open the null device
        return text.contains("Too many open files") ? EMFILE : 0;
    }

    private static LaunchException resources(String text) {
        return new LaunchException(Reason.RESOURCES, text);
    }
}
