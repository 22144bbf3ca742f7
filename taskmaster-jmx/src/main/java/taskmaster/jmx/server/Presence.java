package taskmaster.jmx.server;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import taskmaster.core.time.Ticker;

/**
 * Whether the client of one session is still there. RMI's clients close a connection that was idle for 15 seconds, and come back on
 * a new one; connections that all close sooner than that are those of a client that has ended without a word. Any thread.
 */
final class Presence {
    private static final long IDLE = Duration.ofSeconds(12).toNanos();

    private final Ticker ticker;
    private final LeftOpen leftOpen = new LeftOpen();

    /** Guarded by this. */
    private final Set<Connection> connections = new HashSet<>();

    /** Guarded by this. */
    private Runnable whenGone = () -> {};

    /** Guarded by this. */
    private long lastSign;

    Presence(Ticker ticker) {
        this.ticker = ticker;
        this.lastSign = ticker.nanos();
    }

    /** What the client has to end before it goes. */
    LeftOpen leftOpen() {
        return leftOpen;
    }

    /** What to do when the client seems to have gone; it may yet come back. */
    synchronized void whenGone(Runnable action) {
        whenGone = action;
    }

    /** The client calls, by the connection that the current thread serves. */
    void calls() {
        Connection.present().ifPresent(this::callsBy);
    }

    synchronized void callsBy(Connection connection) {
        lastSign = ticker.nanos();
        if (!connections.contains(connection) && connection.carries(this)) {
            connections.add(connection);
        }
    }

    /** A connection of the client is closed. */
    void lost(Connection connection) {
        Runnable action;
        synchronized (this) {
            lastSign = Math.max(lastSign, connection.meter().lastByte());
            boolean isSudden =
                    connections.remove(connection) && connections.isEmpty() && ticker.nanos() - lastSign < IDLE;
            action = isSudden ? whenGone : () -> {};
        }
        action.run();
    }

    /** Whether a connection is open by which the client has called. */
    synchronized boolean isConnected() {
        return !connections.isEmpty();
    }

    /** When the client was last heard of, on the ticker. */
    synchronized long lastSign() {
        return lastSign;
    }
}
