package taskmaster.core.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Gives events their number and their time. Any thread. */
public final class Stamp {
    private final AtomicLong last = new AtomicLong();
    private final InstantSource clock;

    public Stamp(InstantSource clock) {
        this.clock = clock;
    }

    /** The next sequence number, from 1. */
    public long next() {
        return last.incrementAndGet();
    }

    /** The wall clock; for people. */
    public Instant now() {
        return clock.instant();
    }
}
