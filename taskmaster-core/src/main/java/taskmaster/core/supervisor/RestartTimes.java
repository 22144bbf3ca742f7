package taskmaster.core.supervisor;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long it took from the moment the supervisor saw a child's end to the moment the next one was created, for restarts that
 * nobody commanded and that had not to wait in BACKOFF. Written by the supervisor thread, read by any.
 */
public final class RestartTimes {
    private static final long NONE = Long.MIN_VALUE;

    /** The upper bounds of the classes; what is above belongs to one more. */
    private static final List<Duration> BOUNDS = List.of(
            Duration.ofNanos(500_000),
            Duration.ofMillis(1),
            Duration.ofNanos(2_500_000),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1));

    private final AtomicLongArray classes = new AtomicLongArray(BOUNDS.size() + 1);
    private final AtomicLong total = new AtomicLong();

    /** When the end was seen that is being handled. */
    private long seen = NONE;

    /** Handles the end of a child. */
    void handle(long seenAt, Runnable handling) {
        seen = seenAt;
        try {
            handling.run();
        } finally {
            seen = NONE;
        }
    }

    /** A child was created that nobody asked for. */
    void restarted(long now) {
        if (seen != NONE) {
            add(now - seen);
        }
    }

    private void add(long nanos) {
        int index = 0;
        while (index < BOUNDS.size() && nanos > BOUNDS.get(index).toNanos()) {
            index++;
        }
        total.addAndGet(nanos);
        classes.incrementAndGet(index);
    }

    /** For each upper bound in seconds, and {@code +Inf}, how many restarts took no longer: a histogram as Prometheus has it. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        long sum = 0;
        for (int i = 0; i < classes.length(); i++) {
            sum += classes.get(i);
            counts.put(i < BOUNDS.size() ? seconds(BOUNDS.get(i)) : "+Inf", sum);
        }
        return counts;
    }

    private static String seconds(Duration bound) {
        return BigDecimal.valueOf(bound.toNanos(), 9).stripTrailingZeros().toPlainString();
    }

    /** How long they took together. */
    public Duration total() {
        return Duration.ofNanos(total.get());
    }
}
