package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import taskmaster.jmx.rmi.UnixSocket;

/** A listening UNIX socket in the shape of {@link ServerSocket}, which is all that RMI knows. */
final class UnixServerSocket extends ServerSocket {
    private static final int PORT = 1;

    private final ServerSocketChannel channel;
    private final Peers peers;

    UnixServerSocket(ServerSocketChannel channel, Peers peers) throws IOException {
        this.channel = channel;
        this.peers = peers;
    }

    @Override
    public Socket accept() throws IOException {
        SocketChannel connection = channel.accept();
        try {
            InetAddress peer = peers.admit(connection);
            return new UnixSocket(connection, peer, () -> peers.forget(peer));
        } catch (IOException gone) {
            connection.close();
            throw gone;
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
