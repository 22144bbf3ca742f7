package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import taskmaster.jmx.rmi.UnixSocket;

/** A connection that came in over the UNIX socket, metered. */
final class ServedUnixSocket extends UnixSocket {
    private final Connection connection;
    private final Glances glances;

    ServedUnixSocket(
            SocketChannel channel, InetAddress peer, Connection connection, Glances glances, Runnable whenClosed)
            throws IOException {
        super(channel, peer, whenClosed);
        this.connection = connection;
        this.glances = glances;
    }

    @Override
    public InputStream getInputStream() {
        return new GlanceInput(new MeteredInput(super.getInputStream(), this, connection), getOutputStream(), glances);
    }

    @Override
    public OutputStream getOutputStream() {
        return new MeteredOutput(super.getOutputStream(), connection.meter());
    }

    /** Closes the connection if its client says nothing more; whether it is closed. Any thread. */
    boolean closeIfStale() {
        if (connection.meter().isStale()) {
            try {
                close();
            } catch (IOException closed) {
                // all that was wanted
            }
        }
        return isClosed();
    }
}
