package taskmaster.jconsole;

import java.io.EOFException;
import java.io.IOException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;

/** Why a call to the daemon came to nothing, in one sentence for people. */
final class Trouble {
    /** For a connection to some other Java program: JConsole offers the tab for every one. */
    static final String NO_DAEMON =
            "There is no Taskmaster at the other end: it has no bean taskmaster:type=Supervisor that this account may see.";

    private Trouble() {}

    static String of(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof InstanceNotFoundException) {
            return NO_DAEMON;
        }
        if (isOfTheConnection(failure)) {
            return "The connection is lost: "
                    + (root instanceof EOFException ? "the daemon has closed it" : text(root))
                    + ".";
        }
        return text(root);
    }

    /** Whether it is about the way to the daemon, and not about what it was asked for. */
    static boolean isOfTheConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecurityException || cause instanceof JMException) {
                return false;
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    /** The first line of what it says; RMI puts whole stack traces after it. */
    private static String text(Throwable failure) {
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return failure.getMessage() == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : LogText.plain(message);
    }
}
