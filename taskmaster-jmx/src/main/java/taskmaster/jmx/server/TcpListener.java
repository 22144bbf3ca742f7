package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.rmi.server.RMIServerSocketFactory;
import taskmaster.core.model.InetServerSpec;

/** The control socket on the network, bound when the daemon starts, as {@link UnixListener}. */
public final class TcpListener implements RMIServerSocketFactory, AutoCloseable {
    private static final int BACKLOG = 128;

    private final String host;
    private final ServerSocket socket;

    private TcpListener(String host, ServerSocket socket) {
        this.host = host;
        this.socket = socket;
    }

    /**
     * Binds the port.
     *
     * @throws ListenException if it is taken, or cannot be bound
     */
    public static TcpListener open(InetServerSpec spec) throws ListenException {
        String place = spec.host() + ":" + spec.port();
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByName(spec.host()), spec.port()), BACKLOG);
                return new TcpListener(spec.host(), socket);
            } catch (IOException failed) {
                socket.close();
                throw failed;
            }
        } catch (UnknownHostException unknown) {
            throw new ListenException(
                    ListenException.Kind.CANNOT_CREATE, "cannot listen on " + place + ": no such host on this machine");
        } catch (IOException failed) {
            boolean taken = String.valueOf(failed.getMessage()).contains("in use");
            throw new ListenException(
                    taken ? ListenException.Kind.IN_USE : ListenException.Kind.CANNOT_CREATE,
                    "cannot listen on " + place + ": "
                            + (taken
                                    ? "another program has this port; stop it, or set another port in [inet_jmx_server]"
                                    : failed.getMessage()));
        }
    }

    /** The address clients are told to use. */
    public String host() {
        return host;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** For RMI, which asks once: registry and server share the port. */
    @Override
    public ServerSocket createServerSocket(int port) {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
