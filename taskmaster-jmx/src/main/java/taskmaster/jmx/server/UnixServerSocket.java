package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/**
 * A listening UNIX socket in the shape of {@link ServerSocket}, which is all that RMI knows. As {@link LimitedServerSocket}, it
 * closes what is too much instead of throwing.
 */
final class UnixServerSocket extends ServerSocket {
    private static final int PORT = 1;

    private final ServerSocketChannel channel;
    private final Peers peers;
    private final ConnectionLimits limits;
    private final Glances glances;
    private final Ticker ticker;

    /** What was accepted; on the thread that accepts. A UNIX socket has no time-out of its own: who comes has silent ones closed. */
    private final Set<ServedUnixSocket> open = new HashSet<>();

    UnixServerSocket(ServerSocketChannel channel, Peers peers, Glances glances, ConnectionLimits limits, Ticker ticker)
            throws IOException {
        this.channel = channel;
        this.peers = peers;
        this.glances = glances;
        this.limits = limits;
        this.ticker = ticker;
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            SocketChannel connection = channel.accept();
            open.removeIf(ServedUnixSocket::closeIfStale);
            @Nullable ServedUnixSocket admitted = admit(connection);
            if (admitted != null) {
                open.add(admitted);
                return admitted;
            }
            connection.close();
        }
    }

    private @Nullable ServedUnixSocket admit(SocketChannel connection) {
        try {
            InetAddress address = peers.admit(connection);
            String user = peers.nameOf(address);
            if (!limits.admit(user)) {
                peers.forget(address);
                Unwelcome.tell("the control socket", "too many connections of " + user);
                return null;
            }
            AtomicBoolean isOpen = new AtomicBoolean(true);
            Connection served = new Connection(ticker);
            return new ServedUnixSocket(connection, address, served, glances, () -> {
                if (isOpen.getAndSet(false)) {
                    served.over();
                    peers.forget(address);
                    limits.release(user);
                }
            });
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public int getLocalPort() {
        return PORT;
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
