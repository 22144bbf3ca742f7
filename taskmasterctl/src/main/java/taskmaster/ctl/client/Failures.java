package taskmaster.ctl.client;

import java.io.IOException;
import java.util.Optional;
import javax.management.AttributeNotFoundException;
import javax.management.JMRuntimeException;
import javax.management.MBeanException;
import javax.management.ReflectionException;
import taskmaster.ctl.client.ClientException.Kind;

/** What went wrong, from the exceptions of RMI and JMX to a kind and a line for people. */
final class Failures {
    private static final int MAX_CAUSES = 20;

    private Failures() {}

    /** A call over a connection that stood. */
    static ClientException ofCall(Exception failed) {
        if (failed instanceof SecurityException refused) {
            return new ClientException(Kind.NOT_ALLOWED, message(refused));
        }
        if (failed instanceof IOException) {
            return new ClientException(Kind.LOST, "");
        }
        if (failed instanceof AttributeNotFoundException || failed.getCause() instanceof NoSuchMethodException) {
            return unsupported();
        }
        boolean wrapped = failed instanceof MBeanException
                || failed instanceof ReflectionException
                || failed instanceof JMRuntimeException;
        Throwable cause = wrapped && failed.getCause() != null ? failed.getCause() : failed;
        Kind kind = cause instanceof SecurityException ? Kind.NOT_ALLOWED : Kind.FAILED;
        return new ClientException(kind, message(cause));
    }

    /** Nothing was answered for so long. */
    static ClientException silence(int seconds) {
        return new ClientException(Kind.SILENT, "taskmasterd has said nothing for " + seconds + " s");
    }

    /** There is no bean that every daemon has. */
    static ClientException notOurs() {
        return new ClientException(Kind.UNREACHABLE, "is not a taskmasterd");
    }

    static ClientException noSuchProcess() {
        return new ClientException(Kind.FAILED, "no such process");
    }

    /** Over a UNIX socket the kernel says who calls: no other name can be given. */
    static ClientException notLetIn(String reason) {
        return new ClientException(
                Kind.NOT_ALLOWED,
                reason
                        + "; name your user, or @ and a group of it, in viewers, operators or admins there, or become one"
                        + " of them (sudo)");
    }

    /** Somebody listens, and does not even begin to answer. */
    static ClientException mute(int seconds) {
        return new ClientException(Kind.SILENT, "somebody listens, but says nothing for " + seconds + " s");
    }

    static ClientException unsupported() {
        return new ClientException(Kind.UNSUPPORTED, "this taskmasterd is older than the shell and cannot tell");
    }

    /** The message; the name of the class if there is none. */
    static String message(Throwable failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : message.strip();
    }

    /** The first cause of a kind, the exception itself included. */
    static <T extends Throwable> Optional<T> cause(Throwable failed, Class<T> kind) {
        Throwable at = failed;
        for (int i = 0; at != null && i < MAX_CAUSES; i++) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
