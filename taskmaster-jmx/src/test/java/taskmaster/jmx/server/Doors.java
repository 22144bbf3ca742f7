package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.file.Path;
import java.rmi.NotBoundException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnector;
import javax.management.remote.rmi.RMIServer;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;
import taskmaster.core.model.TlsSpec;
import taskmaster.core.model.UnixServerSpec;
import taskmaster.jmx.mbean.PlatformBeans;
import taskmaster.jmx.mbean.Tree;
import taskmaster.jmx.rmi.UnixSocketFactory;

/** Both control sockets of a daemon whose processes are fakes, and clients for them. */
final class Doors implements AutoCloseable {
    static final String PASSWORD = "open sesame";

    static {
        RmiSettings.apply("127.0.0.1");
    }

    private final AtomicInteger remoteSessions = new AtomicInteger();
    private final Noted noted = new Noted();
    private final Tree tree;
    private final UnixListener unix;
    private final TcpListener tcp;
    private final Accounts accounts;
    private final List<JmxConnector> connectors = new ArrayList<>();
    private final List<JMXConnector> clients = new ArrayList<>();

    private Doors(Tree tree, Path directory, Optional<TlsSpec> tls, List<PeerGrant> grants)
            throws IOException, ListenException {
        this.tree = tree;
        PlatformBeans.register(tree.server());
        accounts = new Accounts(
                List.of(
                        account("look", Role.VIEWER, ProgramPatterns.ALL),
                        account("op", Role.OPERATOR, ProgramPatterns.ALL),
                        account("boss", Role.ADMIN, ProgramPatterns.ALL),
                        account("webmaster", Role.OPERATOR, new ProgramPatterns(List.of("web")))),
                noted.audit());
        UnixServerSpec unixSpec = new UnixServerSpec(directory.resolve("s.sock"), 0600, Optional.empty(), grants);
        unix = UnixListener.open(unixSpec);
        tcp = TcpListener.open(new InetServerSpec("127.0.0.1", 0, Optional.empty(), tls, Optional.empty()));
        connectors.add(JmxConnector.start(unix, unixSpec::grants, noted.audit(), tree.server()));
        connectors.add(
                JmxConnector.start(tcp, accounts, noted.audit(), tree.server(), remoteSessions::incrementAndGet));
    }

    static Doors open(Path directory, Tree tree) throws IOException, ListenException {
        return new Doors(tree, directory, Optional.empty(), List.of());
    }

    static Doors encrypted(Path directory, Tree tree, TlsSpec tls) throws IOException, ListenException {
        return new Doors(tree, directory, Optional.of(tls), List.of());
    }

    static Doors withGrants(Path directory, Tree tree, PeerGrant... grants) throws IOException, ListenException {
        return new Doors(tree, directory, Optional.empty(), List.of(grants));
    }

    static AccountSpec account(String name, Role role, ProgramPatterns programs) {
        return new AccountSpec(name, new Secret(PASSWORD), role, programs);
    }

    Tree tree() {
        return tree;
    }

    Noted noted() {
        return noted;
    }

    Accounts accounts() {
        return accounts;
    }

    int port() {
        return tcp.port();
    }

    Path socket() {
        return unix.file();
    }

    /** How often it was told that somebody logged in over TCP. */
    int remoteSessions() {
        return remoteSessions.get();
    }

    int sessions() {
        return connectors.stream().mapToInt(JmxConnector::sessions).sum();
    }

    String url() {
        return "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port() + "/jmxrmi";
    }

    /** A session over TCP, made as consoles do it. */
    JMXConnector login(String user) throws IOException {
        return login(new String[] {user, PASSWORD});
    }

    @SuppressWarnings("BanJNDI") // the URL that consoles and exporters use is the point
    JMXConnector login(Object credentials) throws IOException {
        JMXConnector client =
                JMXConnectorFactory.connect(new JMXServiceURL(url()), Map.of(JMXConnector.CREDENTIALS, credentials));
        clients.add(client);
        return client;
    }

    /** The registry behind the UNIX socket. */
    Registry unixRegistry() throws IOException {
        return LocateRegistry.getRegistry("127.0.0.1", 1, new UnixSocketFactory(socket()));
    }

    Registry tcpRegistry() throws IOException {
        return LocateRegistry.getRegistry("127.0.0.1", port());
    }

    /** A session over the UNIX socket. */
    JMXConnector knock() throws IOException, NotBoundException {
        JMXConnector client = new RMIConnector((RMIServer) unixRegistry().lookup("jmxrmi"), null);
        clients.add(client);
        client.connect();
        return client;
    }

    @Override
    public void close() throws IOException {
        for (JMXConnector client : clients) {
            try {
                client.close();
            } catch (IOException gone) {
                // the test may have ended the session itself
            }
        }
        connectors.forEach(JmxConnector::close);
        tcp.close();
        unix.close();
    }
}
