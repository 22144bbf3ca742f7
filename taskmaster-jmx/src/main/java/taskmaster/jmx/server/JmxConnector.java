package taskmaster.jmx.server;

import java.io.IOException;
import java.rmi.NoSuchObjectException;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMIServerSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.management.MBeanServer;
import javax.management.remote.JMXAuthenticator;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.rmi.UnixSocketFactory;

/**
 * A JMX connector wired by hand, because the JDK's own agent knows neither UNIX sockets nor roles: registry and server on one
 * socket, filters before and after login, a guard in front of the beans.
 */
public final class JmxConnector implements AutoCloseable {
    private static final String BOUND_NAME = "jmxrmi";
    private static final String NOTIFICATIONS_KEPT = "5000";
    /** Over a UNIX socket a port is only a key; any but 0. */
    private static final int UNIX_PORT = 1;

    private final RMIConnectorServer server;
    private final SessionServer sessions;
    private final ReadOnlyRegistry registry;

    private JmxConnector(RMIConnectorServer server, SessionServer sessions, ReadOnlyRegistry registry) {
        this.server = server;
        this.sessions = sessions;
        this.registry = registry;
    }

    /**
     * Answers on a UNIX socket; the kernel says who calls.
     *
     * @param grants what users may do at this moment, beside root and the daemon's own, who may do all; asked at every call
     */
    public static JmxConnector start(
            UnixListener listener, Supplier<List<PeerGrant>> grants, Audit audit, MBeanServer beans)
            throws IOException {
        PeerAccess access = new PeerAccess(listener.peers(), grants, audit);
        Pace pace = new Pace(Ticker.SYSTEM);
        Guard guard = new Guard(access, audit, pace);
        return start(
                UNIX_PORT,
                new UnixSocketFactory(listener.file()),
                listener.sockets(new Glances(access, guard)),
                access,
                access,
                guard,
                pace,
                beans,
                () -> {});
    }

    /**
     * Answers on a TCP port; callers give a name and a password.
     *
     * @param whenOpened runs at each session, on the thread of its client
     */
    public static JmxConnector start(
            TcpListener listener, Accounts accounts, Audit audit, MBeanServer beans, Runnable whenOpened)
            throws IOException {
        // clients know exactly this factory, and two of it are equal, by which RMI lets registry and server share the
        // port
        RMIClientSocketFactory clients = listener.isEncrypted() ? new SslRMIClientSocketFactory() : null;
        Pace pace = new Pace(Ticker.SYSTEM);
        Guard guard = new Guard(accounts, audit, pace);
        return start(listener.port(), clients, listener, accounts, accounts, guard, pace, beans, whenOpened);
    }

    private static JmxConnector start(
            int port,
            @Nullable RMIClientSocketFactory clients,
            RMIServerSocketFactory servers,
            JMXAuthenticator authenticator,
            Grants grants,
            Guard guard,
            Pace pace,
            MBeanServer beans,
            Runnable whenOpened)
            throws IOException {
        Map<String, Object> environment = new HashMap<>();
        environment.put(JMXConnectorServer.AUTHENTICATOR, authenticator);
        environment.put(RMIConnectorServer.CREDENTIALS_FILTER_PATTERN, SerialFilters.CREDENTIALS);
        environment.put(RMIConnectorServer.SERIAL_FILTER_PATTERN, SerialFilters.PARAMETERS);
        environment.put("jmx.remote.x.notification.buffer.size", NOTIFICATIONS_KEPT);
        SessionServer sessions =
                new SessionServer(port, clients, servers, environment, grants, pace, beans, whenOpened);
        RMIConnectorServer server =
                new RMIConnectorServer(new JMXServiceURL("service:jmx:rmi://"), environment, sessions, beans);
        server.setMBeanServerForwarder(guard);
        // RMI looks for classes where the thread did that exported an object; sessions are exported by what is exported
        // here
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new UnknownClasses(before));
        try {
            server.start();
            return new JmxConnector(
                    server,
                    sessions,
                    new ReadOnlyRegistry(port, clients, servers, pace, BOUND_NAME, sessions.toStub()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How many sessions are open. */
    public int sessions() {
        return sessions.sessions();
    }

    /** Ends all sessions and answers no more. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException ignored) {
            // a client that could not be told has gone already
        }
        try {
            UnicastRemoteObject.unexportObject(registry, true);
        } catch (NoSuchObjectException ignored) {
            // nobody can reach it, which is what was wanted
        }
    }
}
