package taskmaster.core.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything a configuration means; valid by construction.
 *
 * @param groups in order of (priority, name)
 * @param accounts who may log in over TCP
 */
public record TaskmasterSpec(
        DaemonSpec daemon,
        List<GroupSpec> groups,
        UnixServerSpec unixServer,
        Optional<InetServerSpec> inetServer,
        List<AccountSpec> accounts) {
    public TaskmasterSpec {
        groups = List.copyOf(groups);
        accounts = List.copyOf(accounts);
    }
}
