package taskmaster.jmx.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/**
 * One accepted connection, and the sessions that call by it. RMI tells the code it calls nothing of the connection; but each has a
 * thread of its own, which reads a request and then carries it out.
 */
final class Connection {
    private static final ThreadLocal<Connection> PRESENT = new ThreadLocal<>();

    private final RequestMeter meter;

    /** Guarded by this. */
    private final Set<Presence> sessions = new HashSet<>();

    /** Guarded by this. */
    private boolean isOver;

    private volatile @Nullable MeteredInput input;

    Connection(Ticker ticker) {
        this.meter = new RequestMeter(ticker);
    }

    RequestMeter meter() {
        return meter;
    }

    /** The current thread is about to read a request. */
    void readBy(MeteredInput reader) {
        input = reader;
        PRESENT.set(this);
    }

    /** The one that the call came by which the current thread serves. */
    static Optional<Connection> present() {
        return Optional.ofNullable(PRESENT.get());
    }

    /** A session calls by this connection; false if it is over already. */
    synchronized boolean carries(Presence session) {
        if (!isOver) {
            sessions.add(session);
        }
        return !isOver;
    }

    /** Whether the client has gone while a call of it is carried out. On the thread that serves it. */
    boolean isAbandoned() throws IOException {
        MeteredInput read = input;
        return read != null && read.isAtEnd();
    }

    /** It is closed; may be told more than once. */
    void over() {
        List<Presence> left;
        synchronized (this) {
            isOver = true;
            left = new ArrayList<>(sessions);
            sessions.clear();
        }
        left.forEach(session -> session.lost(this));
    }
}
