package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.rmi.server.RMIServerSocketFactory;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.time.Ticker;

/** The control socket on the network, bound when the daemon starts, as {@link UnixListener}. */
public final class TcpListener implements RMIServerSocketFactory, AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int MOST = 256;
    private static final int MOST_OF_ONE_ADDRESS = 64;
    private static final String LOOPBACK = "127.0.0.1";

    private final String host;
    private final ServerSocket socket;
    private final Optional<TlsIdentity> identity;

    private TcpListener(String host, ServerSocket socket, Optional<TlsIdentity> identity) {
        this.host = host;
        this.socket = socket;
        this.identity = identity;
    }

    /**
     * Binds the port.
     *
     * @throws ListenException if it is taken, or cannot be bound, or there is no certificate for it
     */
    public static TcpListener open(InetServerSpec spec) throws ListenException {
        String place = spec.host() + ":" + spec.port();
        try {
            InetAddress address =
                    spec.host().equals("*") ? InetAddress.ofLiteral("0.0.0.0") : InetAddress.getByName(spec.host());
            if (spec.tls().isEmpty() && !address.isLoopbackAddress()) {
                throw cannot("cannot listen on " + place + ": other machines could read along; it needs TLS");
            }
            Optional<TlsIdentity> identity = identity(spec);
            ServerSocket socket = new LimitedServerSocket(new ConnectionLimits(MOST, MOST_OF_ONE_ADDRESS));
            try {
                socket.bind(new InetSocketAddress(address, spec.port()), BACKLOG);
                return new TcpListener(publicHost(spec), socket, identity);
            } catch (IOException failed) {
                socket.close();
                throw failed;
            }
        } catch (UnknownHostException unknown) {
            throw cannot("cannot listen on " + place + ": no such host on this machine");
        } catch (IOException failed) {
            if (String.valueOf(failed.getMessage()).contains("in use")) {
                throw new ListenException(
                        ListenException.Kind.IN_USE,
                        "cannot listen on " + place
                                + ": another program has this port; stop it, or set another port in [inet_jmx_server]");
            }
            throw cannot("cannot listen on " + place + ": " + failed.getMessage());
        }
    }

    private static ListenException cannot(String message) {
        return new ListenException(ListenException.Kind.CANNOT_CREATE, message);
    }

    private static Optional<TlsIdentity> identity(InetServerSpec spec) throws IOException {
        return spec.tls().isEmpty()
                ? Optional.empty()
                : Optional.of(TlsIdentity.open(spec.tls().get(), names(spec), Ticker.SYSTEM));
    }

    /** By which clients may reach this machine, the one they are told first. */
    private static List<String> names(InetServerSpec spec) {
        Set<String> names = new LinkedHashSet<>();
        names.add(publicHost(spec));
        names.add("localhost");
        names.add(LOOPBACK);
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            // then nobody knows it by that name
        }
        return List.copyOf(names);
    }

    /** The host that clients are told to connect to. */
    public static String publicHost(InetServerSpec spec) {
        boolean every = spec.host().equals("*")
                || spec.host().equals("0.0.0.0")
                || spec.host().equals("::");
        return spec.publicName().orElse(every ? ownName() : spec.host());
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return LOOPBACK;
        }
    }

    /** The address clients are told to use. */
    public String host() {
        return host;
    }

    public int port() {
        return socket.getLocalPort();
    }

    public boolean isEncrypted() {
        return identity.isPresent();
    }

    /** When the certificate expires; empty without one. */
    public Optional<Instant> certificateNotAfter() {
        return identity.map(TlsIdentity::notAfter);
    }

    /** For RMI, which asks once: registry and server share the port. */
    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return identity.isPresent() ? new TlsServerSocket(socket, identity.get()) : socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
