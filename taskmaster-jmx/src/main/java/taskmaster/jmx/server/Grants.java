package taskmaster.jmx.server;

import java.util.Optional;

/** Who may do what; asked anew at each call, so that a change takes effect in sessions that are open. Any thread. */
interface Grants {

    /** What whoever logged in under this name may do; empty if nothing any more. On the thread of the call. */
    Optional<Grant> of(String name);

    /** Where the present call comes from, for people. */
    String origin();
}
