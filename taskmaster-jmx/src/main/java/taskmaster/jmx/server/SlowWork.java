package taskmaster.jmx.server;

import java.util.concurrent.Semaphore;
import taskmaster.jmx.api.PasswordHash;

/** Compares passwords; slow ones two at a time, so that logins never take the whole machine. */
final class SlowWork {
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    boolean matches(String stored, String given) {
        if (!PasswordHash.isSlow(stored)) {
            return PasswordHash.matches(stored, given);
        }
        places.acquireUninterruptibly();
        try {
            return PasswordHash.matches(stored, given);
        } finally {
            places.release();
        }
    }
}
