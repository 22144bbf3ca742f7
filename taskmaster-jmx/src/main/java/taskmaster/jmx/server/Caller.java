package taskmaster.jmx.server;

import java.rmi.server.RemoteServer;
import java.rmi.server.ServerNotActiveException;
import java.util.Optional;
import java.util.Set;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.mbean.CallerName;

/** Who makes the call that the current thread serves. */
final class Caller {
    private Caller() {}

    /** What the authenticator hands to the connector. */
    static Subject subject(String name) {
        return new Subject(true, Set.of(new JMXPrincipal(name)), Set.of(new Presence(Ticker.SYSTEM)), Set.of());
    }

    /** What is known of the client that was admitted as this. */
    static Optional<Presence> presence(Subject subject) {
        return subject.getPublicCredentials(Presence.class).stream().findFirst();
    }

    /** What is known of the client that makes the present call. */
    static Optional<Presence> presence() {
        return Optional.ofNullable(Subject.current()).flatMap(Caller::presence);
    }

    /** The name that was authenticated; empty for a call that did not come by a connector. */
    static Optional<String> name() {
        return CallerName.current();
    }

    /** Whether the daemon itself calls: nobody is authenticated, and no remote call is served on this thread. */
    static boolean isInside() {
        return name().isEmpty() && address().isEmpty();
    }

    /** The address the call comes from, as RMI tells it; empty for a call that did not come by RMI. */
    static Optional<String> address() {
        try {
            return Optional.of(RemoteServer.getClientHost());
        } catch (ServerNotActiveException local) {
            return Optional.empty();
        }
    }
}
