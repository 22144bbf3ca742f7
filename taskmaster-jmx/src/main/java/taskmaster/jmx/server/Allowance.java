package taskmaster.jmx.server;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import taskmaster.core.time.Ticker;

/** Ten at once, and ten a second: for what may not come without end. Any thread. */
final class Allowance {
    private static final long SPACE = Duration.ofMillis(100).toNanos();
    private static final long BURST = Duration.ofSeconds(1).toNanos();

    private final Ticker ticker;

    /** The moment up to which what was taken is paid for. */
    private final AtomicLong paid;

    Allowance(Ticker ticker) {
        this.ticker = ticker;
        this.paid = new AtomicLong(ticker.nanos() - BURST);
    }

    /** Takes one; false if there is none. */
    boolean take() {
        long now = ticker.nanos();
        while (true) {
            long before = paid.get();
            long next = (before - (now - BURST) < 0 ? now - BURST : before) + SPACE;
            if (next - now > 0) {
                return false;
            }
            if (paid.compareAndSet(before, next)) {
                return true;
            }
        }
    }
}
