package taskmaster.jmx.server;

import java.time.Duration;
import taskmaster.core.time.Ticker;

/**
 * Watches what comes in on one connection between two answers: a request is of a sane size and is sent in a sane time. The filters
 * of serialization see classes, but neither the length of a text nor a sender who takes an hour. One thread reads, another may
 * write.
 */
final class RequestMeter {
    static final int MOST_BYTES = 1 << 20;
    private static final long MOST_TIME = Duration.ofSeconds(10).toNanos();

    /** What a client may leave lying before its next request: RMI acknowledges answers without being answered. */
    private static final int SMALL = 64;

    private final Ticker ticker;
    private volatile boolean answered = true;
    private long bytes;
    private long started;

    RequestMeter(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The daemon has written something: the next byte begins a new request. */
    void answered() {
        answered = true;
    }

    /** Milliseconds that the rest of the request may take; 0: no limit, since none has begun. @throws RequestException if it is too late */
    int millisLeft() throws RequestException {
        if (answered || bytes < SMALL) {
            return 0;
        }
        long left = started + MOST_TIME - ticker.nanos();
        if (left <= 0) {
            throw RequestException.late();
        }
        return (int) Math.max(1, left / 1_000_000);
    }

    /** So many bytes have come in. @throws RequestException if the request is too large by now */
    void received(int count) throws RequestException {
        if (answered) {
            answered = false;
            bytes = 0;
            started = ticker.nanos();
        }
        bytes += Math.max(0, count);
        if (bytes > MOST_BYTES) {
            throw RequestException.large();
        }
    }
}
