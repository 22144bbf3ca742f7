package taskmaster.jmx.mbean;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps exceptions of classes that clients do not have from leaving the daemon: at the other end they would turn into a message
 * about a missing class, which hides what happened. Any such class is a bug of ours, so the log gets the whole story.
 */
final class SafeFailures {
    private static final Logger LOG = LoggerFactory.getLogger(SafeFailures.class);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private SafeFailures() {}

    /** Whether every class in this failure, its causes and what it suppressed, is one of the JDK's. */
    static boolean canTravel(Throwable failure) {
        return canTravel(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean canTravel(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return true;
        }
        if (failure.getClass().getClassLoader() != null || !canTravel(failure.getCause(), seen)) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!canTravel(suppressed, seen)) {
                return false;
            }
        }
        return true;
    }

    /** What a client is told instead; the number finds the story in the log. */
    static IllegalStateException instead(Throwable failure, String where) {
        String number = Long.toHexString(NUMBERS.incrementAndGet());
        LOG.error(
                "internal error {} in {}",
                number,
                where,
                failure instanceof JMException || failure instanceof JMRuntimeException ? failure.getCause() : failure);
        return new IllegalStateException("internal error, see the daemon's log: " + number);
    }
}
