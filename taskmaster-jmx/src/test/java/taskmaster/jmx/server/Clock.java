package taskmaster.jmx.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import taskmaster.core.time.Ticker;

/** A clock that a test turns; begins close to where its numbers run over, so that nobody leans on them. */
final class Clock implements Ticker {
    private final AtomicLong now =
            new AtomicLong(Long.MAX_VALUE - Duration.ofMinutes(1).toNanos());

    @Override
    public long nanos() {
        return now.get();
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
