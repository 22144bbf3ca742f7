package taskmaster.jmx.server;

import java.util.Optional;
import taskmaster.core.model.Role;

/** What a caller may do; asked anew at each call, so that a change takes effect in sessions that are open. Any thread. */
@FunctionalInterface
interface Roles {

    /** The role of whoever logged in under this name; empty if there is no such account any more. */
    Optional<Role> of(String name);
}
