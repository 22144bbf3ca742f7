package taskmaster.jmx.server;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import taskmaster.core.time.Ticker;

/**
 * How fast one user, or one address that has no user yet, may call: consoles and exporters never notice, a client in an endless loop is slowed down, so that it does not
 * take the processor from the supervisor. Nobody is refused. Any thread.
 */
final class Pace {
    /** A proxy that reads fifty attributes of a thousand beans one by one is in ordinary use. */
    private static final long BURST = 50_000;

    private static final long PER_SECOND = 2_000;
    private static final long PAUSE_PER_CALL = Duration.ofSeconds(1).toNanos() / PER_SECOND;
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();
    /** So many are kept in mind without asking who has called lately. */
    private static final int MOST_USERS = 1_000;

    /** The moment up to which each user has used up his calls; one that lies in the past leaves room for a burst. */
    private final ConcurrentHashMap<String, Long> usedUpTo = new ConcurrentHashMap<>();

    private final Ticker ticker;

    Pace(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Counts a call, and waits if there were too many: on the caller's own connection, whose thread serves nobody else. */
    void take(String user) {
        long pause = pauseNanos(user);
        if (pause > 0) {
            LockSupport.parkNanos(this, pause);
        }
    }

    /** Counts a call; how long it has to wait. */
    long pauseNanos(String user) {
        long now = ticker.nanos();
        long earliest = now - BURST * PAUSE_PER_CALL;
        if (usedUpTo.size() >= MOST_USERS && !usedUpTo.containsKey(user)) {
            usedUpTo.values().removeIf(upTo -> upTo - earliest <= 0);
        }
        long to = usedUpTo.merge(
                user,
                earliest + PAUSE_PER_CALL,
                (before, first) -> (before - earliest < 0 ? earliest : now + Math.min(before - now, LONGEST_PAUSE))
                        + PAUSE_PER_CALL);
        return Math.clamp(to - now, 0, LONGEST_PAUSE);
    }
}
