package taskmaster.ctl.client;

import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.NotBoundException;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.server.RMIClientSocketFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIServer;
import javax.net.ssl.SSLHandshakeException;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.jmx.rmi.UnixSocketFactory;

/**
 * Connects to a daemon by JMX. The registry answers at the same address as the server, and is asked directly: going through a
 * service URL and JNDI costs a one-shot command 20 ms of CPU.
 */
public final class JmxDoor implements Connector {
    private static final String BOUND_NAME = "jmxrmi";
    /** How the registry is reached that a service URL names. */
    private static final String REGISTRY_SOCKETS = "com.sun.jndi.rmi.factory.socket";
    /** Over a UNIX socket a port is only a key; any but 0. */
    private static final int UNIX_PORT = 1;

    static final int PATIENCE_SECONDS = Calls.PATIENCE_SECONDS;

    private final Address address;
    private final Optional<Credentials> credentials;
    private final Optional<Path> tlsCa;

    public JmxDoor(Address address, Optional<Credentials> credentials) {
        this(address, credentials, Optional.empty());
    }

    /** @param tlsCa certificates of those who vouch for the daemon; with them connections over TCP are encrypted */
    public JmxDoor(Address address, Optional<Credentials> credentials, Optional<Path> tlsCa) {
        this.address = address;
        this.credentials = credentials;
        this.tlsCa = tlsCa;
    }

    @Override
    public Client connect() throws ClientException {
        Calls calls = new Calls();
        try {
            return new JmxClient(calls.quick(() -> sessionFor(calls)), calls);
        } catch (SecurityException refused) {
            throw address instanceof Address.Unix
                    ? Failures.notLetIn(Failures.message(refused))
                    : new ClientException(Kind.AUTHENTICATION, authentication(refused));
        } catch (NotBoundException | ClassCastException stranger) {
            throw new ClientException(Kind.UNREACHABLE, "is not a taskmasterd");
        } catch (IOException failed) {
            throw unreachable(failed);
        } catch (ClientException failed) {
            throw failed.kind() == Kind.SILENT ? Failures.mute(PATIENCE_SECONDS) : failed;
        } catch (Exception unforeseen) {
            throw new ClientException(Kind.UNREACHABLE, Failures.message(unforeseen));
        }
    }

    /** One that comes when nobody waits for it any more is closed. */
    private Session sessionFor(Calls calls) throws IOException, NotBoundException {
        Session session = session();
        if (calls.isSilent()) {
            session.close();
        }
        return session;
    }

    /** No switch over the types: it spins a class at run time, which costs a one-shot command several milliseconds. */
    private Session session() throws IOException, NotBoundException {
        if (address instanceof Address.Unix unix) {
            return direct(server("127.0.0.1", UNIX_PORT, new UnixSocketFactory(unix.path())));
        }
        if (address instanceof Address.Tcp tcp) {
            return direct(server(tcp.host(), tcp.port(), tlsCa.isPresent() ? tls() : null));
        }
        String url = ((Address.Service) address).url();
        JMXConnector connector = JMXConnectorFactory.newJMXConnector(serviceUrl(url), Map.of());
        connector.connect(environment());
        return new ConnectorSession(connector, connector.getMBeanServerConnection());
    }

    @SuppressWarnings("NullAway") // no credentials are none, as the interface has it
    private Session direct(RMIServer server) throws IOException {
        return new DirectSession(server.newClient(login()));
    }

    /** Name and password, as the daemon takes them. */
    private String @Nullable [] login() {
        return credentials.isPresent()
                ? new String[] {
                    credentials.get().username(), credentials.get().password().reveal()
                }
                : null;
    }

    private RMIClientSocketFactory tls() throws IOException {
        TlsTrust.install(tlsCa.orElseThrow());
        return new SslRMIClientSocketFactory();
    }

    private static RMIServer server(String host, int port, @Nullable RMIClientSocketFactory sockets)
            throws RemoteException, NotBoundException {
        return (RMIServer) LocateRegistry.getRegistry(host, port, sockets).lookup(BOUND_NAME);
    }

    private static JMXServiceURL serviceUrl(String url) throws IOException {
        try {
            return new JMXServiceURL(url);
        } catch (MalformedURLException wrong) {
            throw new IOException("is not a JMX service URL: " + Failures.message(wrong)); // the cause says less
        }
    }

    private Map<String, Object> environment() throws IOException {
        Map<String, Object> environment = new HashMap<>();
        if (tlsCa.isPresent()) {
            environment.put(REGISTRY_SOCKETS, tls());
        }
        String @Nullable [] login = login();
        if (login != null) {
            environment.put(JMXConnector.CREDENTIALS, login);
        }
        return environment;
    }

    private String authentication(SecurityException refused) {
        return credentials.isPresent()
                ? "user \"" + credentials.get().username() + "\" was refused: " + Failures.message(refused)
                : Failures.message(refused)
                        + "; give -u USER and a password, or username and password in [taskmasterctl]";
    }

    private ClientException unreachable(IOException failed) {
        boolean refused =
                Failures.cause(failed, java.net.ConnectException.class).isPresent();
        String reason = rootMessage(failed);
        if (address instanceof Address.Unix(Path path)) {
            if (reason.contains("Permission denied")) {
                return new ClientException(
                        Kind.PERMISSION_DENIED, "only root and the owner of the daemon may: " + path);
            }
            if (!Files.exists(path) && !reason.contains("too long")) {
                return new ClientException(Kind.NO_SUCH_FILE, "");
            }
        }
        if (tlsCa.isEmpty() && reason.contains("non-JRMP")) {
            return new ClientException(
                    Kind.UNREACHABLE, "is not a taskmasterd, or wants TLS: set tls_ca in [taskmasterctl]");
        }
        if (Failures.cause(failed, SSLHandshakeException.class).isPresent()
                && reason.contains("certification path")
                && tlsCa.isPresent()) {
            return new ClientException(
                    Kind.UNREACHABLE, "shows a certificate that nobody in " + tlsCa.get() + " vouches for");
        }
        return refused
                ? new ClientException(Kind.REFUSED_CONNECTION, "")
                : new ClientException(Kind.UNREACHABLE, reason);
    }

    private static String rootMessage(IOException failed) {
        Throwable root = failed;
        for (int i = 0; root.getCause() != null && i < 20; i++) {
            root = root.getCause();
        }
        String message = Failures.message(root);
        return root instanceof java.net.UnknownHostException ? "host not known: " + message : message;
    }
}
