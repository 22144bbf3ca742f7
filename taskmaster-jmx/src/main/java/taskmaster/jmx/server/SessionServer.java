package taskmaster.jmx.server;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMIServerSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.MBeanServer;
import javax.management.remote.JMXPrincipal;
import javax.management.remote.rmi.RMIConnection;
import javax.management.remote.rmi.RMIJRMPServerImpl;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/** Opens sessions, as many as are good for the daemon: each costs memory until it is closed or times out. */
final class SessionServer extends RMIJRMPServerImpl {
    /** The JDK gives each session a thread that ends it when its client has vanished. */
    private static final int MOST = 200;

    private static final int MOST_OF_ONE = 100;

    private final int port;
    private final @Nullable RMIClientSocketFactory clients;
    private final RMIServerSocketFactory servers;
    private final Map<String, ?> environment;
    private final Grants grants;
    private final MBeanServer beans;
    private final Runnable whenOpened;

    private final Pace pace;

    /** How many sessions each user has; guarded by itself. */
    private final Map<String, Integer> open = new HashMap<>();

    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

    SessionServer(
            int port,
            @Nullable RMIClientSocketFactory clients,
            RMIServerSocketFactory servers,
            Map<String, ?> environment,
            Grants grants,
            Pace pace,
            MBeanServer beans,
            Runnable whenOpened)
            throws IOException {
        super(port, clients, servers, environment);
        this.port = port;
        this.clients = clients;
        this.servers = servers;
        this.environment = environment;
        this.grants = grants;
        this.pace = pace;
        this.beans = beans;
        this.whenOpened = whenOpened;
    }

    @Override
    protected RMIConnection makeClient(String connectionId, Subject subject) throws IOException {
        String user =
                subject.getPrincipals(JMXPrincipal.class).iterator().next().getName();
        paced(user);
        admit(user);
        boolean made = false;
        try {
            Presence presence = Caller.presence(subject).orElseGet(() -> new Presence(Ticker.SYSTEM));
            Session session = new Session(this, connectionId, subject, user, presence, environment);
            UnicastRemoteObject.exportObject(
                    session, port, clients, servers, ObjectInputFilter.Config.createFilter(SerialFilters.PARAMETERS));
            sessions.add(session);
            made = true;
            whenOpened.run();
            return session;
        } finally {
            if (!made) {
                leave(user);
            }
        }
    }

    private void admit(String user) throws IOException {
        if (!hasRoom(user)) {
            lastHeardOf(user).ifPresent(Session::end);
        }
        synchronized (open) {
            int his = open.getOrDefault(user, 0);
            if (!hasRoom(user)) {
                throw new IOException("too many sessions: " + his + " of " + Visible.of(user, 128) + ", " + sessions()
                        + " in all; close some");
            }
            open.put(user, his + 1);
        }
    }

    private boolean hasRoom(String user) {
        synchronized (open) {
            return open.getOrDefault(user, 0) < MOST_OF_ONE && sessions() < MOST;
        }
    }

    /** The user's session without a connection that was silent longest: its client has gone, or will log in again unasked. */
    private Optional<Session> lastHeardOf(String user) {
        return sessions.stream()
                .filter(session ->
                        session.user().equals(user) && !session.presence().isConnected())
                .min(Comparator.comparingLong(session -> session.presence().lastSign()));
    }

    /** A call of this user that the guard does not see. */
    void paced(String user) {
        pace.take(user);
    }

    private void leave(String user) {
        synchronized (open) {
            open.computeIfPresent(user, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    protected void closeClient(RMIConnection client) throws IOException {
        try {
            super.closeClient(client);
        } finally {
            if (client instanceof Session session && sessions.remove(session)) {
                leave(session.user());
                session.presence().leftOpen().endAll();
            }
        }
    }

    /** How many are open. */
    int sessions() {
        synchronized (open) {
            return open.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Optional<Grant> grant(String user) {
        return grants.of(user);
    }

    /** What is behind the guard. */
    MBeanServer beans() {
        return beans;
    }
}
