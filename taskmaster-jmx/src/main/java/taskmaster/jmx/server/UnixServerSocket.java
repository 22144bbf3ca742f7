package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A listening UNIX socket in the shape of {@link ServerSocket}, which is all that RMI knows. As {@link LimitedServerSocket}, it
 * closes what is too much instead of throwing.
 */
final class UnixServerSocket extends ServerSocket {
    private static final int PORT = 1;

    private final ServerSocketChannel channel;
    private final Peers peers;
    private final ConnectionLimits limits;

    UnixServerSocket(ServerSocketChannel channel, Peers peers, ConnectionLimits limits) throws IOException {
        this.channel = channel;
        this.peers = peers;
        this.limits = limits;
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            SocketChannel connection = channel.accept();
            @Nullable Socket admitted = admit(connection);
            if (admitted != null) {
                return admitted;
            }
            connection.close();
        }
    }

    private @Nullable Socket admit(SocketChannel connection) {
        try {
            InetAddress address = peers.admit(connection);
            String user = peers.nameOf(address);
            if (!limits.admit(user)) {
                peers.forget(address);
                return null;
            }
            AtomicBoolean open = new AtomicBoolean(true);
            return new ServedUnixSocket(connection, address, () -> {
                if (open.getAndSet(false)) {
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
