package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.Optional;

/** What the control sockets know of themselves. Any thread; returns at once. */
public interface ConnectorFacts {

    /** JMX sessions that are open. */
    int sessions();

    /** Logins that were refused so far. */
    long loginFailures();

    /** Whether the network socket is encrypted. */
    boolean encrypted();

    /** When its certificate expires; empty without one. */
    Optional<Instant> certificateNotAfter();
}
