package taskmaster.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** Both clocks, standing still until they are advanced. The monotonic one starts anywhere, so that no test leans on zero. */
public final class FakeTicker implements Ticker, InstantSource {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final long origin = ThreadLocalRandom.current().nextLong();
    private long elapsed;

    public void advance(Duration time) {
        elapsed += time.toNanos();
    }

    @Override
    public long nanos() {
        return origin + elapsed;
    }

    @Override
    public Instant instant() {
        return START.plusNanos(elapsed);
    }
}
