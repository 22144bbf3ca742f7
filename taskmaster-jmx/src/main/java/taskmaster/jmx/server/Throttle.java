package taskmaster.jmx.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import taskmaster.core.time.Ticker;

/**
 * Makes guessing slow: after some failures of a name from an address, or of an address, a login waits before it is judged, longer
 * each time. Nobody is locked out: the right password is taken after the wait, and who logs in from elsewhere does not notice. How
 * many wait at once is limited, since each holds a thread. Any thread.
 */
final class Throttle {
    private static final int FREE_OF_NAME = 3;
    private static final int FREE_OF_ADDRESS = 20;
    private static final long FIRST = Duration.ofMillis(250).toNanos();
    private static final int DOUBLINGS = 4;
    private static final long MEMORY = Duration.ofMinutes(10).toNanos();
    private static final int MOST_REMEMBERED = 2000;
    /** As many as one address has connections: guessers cannot take the places of others without taking their connections. */
    private static final int MOST_WAITING = 64;

    private record Failures(int count, long last) {}

    private final Ticker ticker;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** The least recently touched first; guarded by this. */
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Throttle(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Waits as long as earlier failures say. False: too many wait already, this one is refused unjudged. */
    boolean pause(String name, String address) {
        long delay = delayNanos(name, address);
        if (delay == 0) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            long until = ticker.nanos() + delay;
            for (long left = delay;
                    left > 0 && !Thread.currentThread().isInterrupted();
                    left = until - ticker.nanos()) {
                LockSupport.parkNanos(this, left);
            }
            return true;
        } finally {
            waiting.release();
        }
    }

    synchronized long delayNanos(String name, String address) {
        return Math.max(delay(both(name, address), FREE_OF_NAME), delay(address, FREE_OF_ADDRESS));
    }

    private long delay(String key, int free) {
        Failures known = failures.get(key);
        if (known == null || ticker.nanos() - known.last() > MEMORY || known.count() < free) {
            return 0;
        }
        return FIRST << Math.min(known.count() - free, DOUBLINGS);
    }

    synchronized void failed(String name, String address) {
        count(both(name, address));
        count(address);
    }

    private void count(String key) {
        long now = ticker.nanos();
        failures.merge(
                key,
                new Failures(1, now),
                (before, one) -> now - before.last() > MEMORY ? one : new Failures(before.count() + 1, now));
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(both(name, address));
    }

    /** How much is kept in mind. */
    synchronized int remembered() {
        return failures.size();
    }

    /** No address has a line break. */
    private static String both(String name, String address) {
        return address + '\n' + name;
    }
}
