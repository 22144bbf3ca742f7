package taskmaster.jmx.server;

import java.time.Duration;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.rmi.Glance;

/**
 * Watches what comes in on one connection between two answers: a request is of a sane size and is sent in a sane time. The filters
 * of serialization see classes, but neither the length of a text nor a sender who takes an hour. One thread reads, another may
 * write.
 */
final class RequestMeter {
    static final int MOST_BYTES = 1 << 20;
    private static final long MOST_TIME = Duration.ofSeconds(10).toNanos();
    private static final long MOST_IDLE = Duration.ofSeconds(30).toNanos();

    /** What a client may leave lying before its next request: RMI acknowledges answers without being answered. */
    private static final int SMALL = 64;

    /** The type of a record that begins a conversation (RFC 8446, 5.1); RMI itself begins with JRMI. */
    private static final byte TLS_HANDSHAKE = 22;

    private final Ticker ticker;
    private volatile boolean answered = true;
    private boolean isKnown;
    private long bytes;
    private volatile long started;
    private volatile long lastByte;
    private volatile boolean waits;
    private volatile boolean isUnderWay;

    RequestMeter(Ticker ticker) {
        this.ticker = ticker;
        this.lastByte = ticker.nanos();
    }

    /** The daemon has written something: the next byte begins a new request. */
    void answered() {
        answered = true;
        lastByte = ticker.nanos();
    }

    /** Milliseconds that the rest of the request may take; 0: no limit, since none has begun. @throws RequestException if it is too late */
    int millisLeft() throws RequestException {
        waits = true;
        if (answered || bytes < SMALL) {
            return 0;
        }
        long left = started + MOST_TIME - ticker.nanos();
        if (left <= 0) {
            throw RequestException.late();
        }
        return (int) Math.max(1, left / 1_000_000);
    }

    /** The first byte of a connection. @throws RequestException if no client, of RMI with TLS or without, or with a {@link Glance}, begins with it */
    void begins(byte first) throws RequestException {
        if (!isKnown && first != 'J' && first != TLS_HANDSHAKE && first != Glance.MARK) {
            throw RequestException.garbage();
        }
        isKnown = true;
    }

    /** So many bytes have come in. @throws RequestException if the request is too large by now */
    void received(int count) throws RequestException {
        waits = false;
        lastByte = ticker.nanos();
        if (answered) {
            answered = false;
            bytes = 0;
            started = lastByte;
        }
        bytes += Math.max(0, count);
        isUnderWay = bytes >= SMALL;
        if (bytes > MOST_BYTES) {
            throw RequestException.large();
        }
    }

    /** When the last byte went in or out, on the ticker. Any thread. */
    long lastByte() {
        return lastByte;
    }

    /** Whether the next byte is waited for longer than a client in its right mind lets wait. Any thread. */
    boolean isStale() {
        long now = ticker.nanos();
        boolean isLate = !answered && isUnderWay && now - started > MOST_TIME;
        return waits && (isLate || now - lastByte > MOST_IDLE);
    }
}
