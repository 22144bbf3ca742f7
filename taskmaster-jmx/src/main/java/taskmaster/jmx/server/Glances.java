package taskmaster.jmx.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.rmi.Glance;

/**
 * Answers what a one-shot command asks most, without RMI: see {@link Glance}. The caller is authenticated, and the bean asked through
 * the guard, as for a call by RMI. On the thread that RMI gives the connection, by which the kernel's word on the caller is found.
 */
final class Glances {
    private final JMXAuthenticator access;
    private final MBeanServer guarded;

    /** @param guarded the beans behind the guard */
    Glances(JMXAuthenticator access, MBeanServer guarded) {
        this.access = access;
        this.guarded = guarded;
    }

    /** The answer to a question; empty: it is none that is known, and not answered. */
    Optional<byte[]> answer(String question) {
        try {
            return switch (question) {
                case Glance.STATUS -> Optional.of(Subject.callAs(access.authenticate(null), this::status));
                case Glance.TABLE -> Optional.of(Subject.callAs(access.authenticate(null), this::table));
                default -> Optional.empty();
            };
        } catch (SecurityException refused) {
            return Optional.of(refusal(refused));
        } catch (CompletionException failed) {
            return failed.getCause() instanceof SecurityException refused
                    ? Optional.of(refusal(refused))
                    : Optional.empty();
        }
    }

    private String[] rows() throws JMException {
        return (String[]) guarded.getAttribute(Names.supervisor(), "StatusRows");
    }

    private byte[] table() throws JMException {
        StatusLines lines = StatusLines.of(rows());
        return (Glance.LINES + lines.down() + "\n" + lines.table()).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] status() throws JMException {
        String[] rows = rows();
        StringBuilder text = new StringBuilder(rows.length * 100 + 16);
        text.append(Glance.ROWS)
                .append(rows.length)
                .append(' ')
                .append(guarded.getAttribute(Names.configuration(), "PendingChanges"))
                .append('\n');
        for (String row : rows) {
            text.append(row).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] refusal(SecurityException refused) {
        return (Glance.REFUSED + refused.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
