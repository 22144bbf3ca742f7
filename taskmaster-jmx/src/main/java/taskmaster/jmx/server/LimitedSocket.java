package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/** A connection over TCP that is metered, and counted until it is closed. */
final class LimitedSocket extends Socket {
    private final Connection connection = new Connection(Ticker.SYSTEM);
    private final AtomicReference<@Nullable Runnable> whenClosed = new AtomicReference<>();

    /** To be run once when the connection is over. */
    void whenClosed(Runnable action) {
        whenClosed.set(action);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new MeteredInput(super.getInputStream(), this, connection);
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new MeteredOutput(super.getOutputStream(), connection.meter());
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            connection.over();
            Runnable action = whenClosed.getAndSet(null);
            if (action != null) {
                action.run();
            }
        }
    }
}
