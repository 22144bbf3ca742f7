package taskmaster.jmx.mbean;

import java.time.Duration;
import java.util.List;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.Supervisor;

/**
 * How long the supervisor takes to answer. It is asked something that changes nothing, at most once a second and only while
 * somebody wants to know; whoever does never waits for the answer.
 */
final class LoopWatch {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Supervisor supervisor;

    /** Guarded by this. */
    private long asked = System.nanoTime() - PAUSE;

    /** Guarded by this. */
    private boolean waiting;

    /** Guarded by this. */
    private long last;

    LoopWatch(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    /** Milliseconds from the last question to its answer; as long as there is none, to now. */
    long delayMillis() {
        long now = System.nanoTime();
        synchronized (this) {
            if (waiting) {
                return millis(now - asked);
            }
            if (now - asked < PAUSE) {
                return millis(last);
            }
            asked = now;
            waiting = true;
        }
        supervisor.signal(List.of(), UnixSignal.CONT).whenComplete((nothing, failure) -> answered());
        return millis(last());
    }

    private synchronized void answered() {
        waiting = false;
        last = System.nanoTime() - asked;
    }

    private synchronized long last() {
        return last;
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
