package taskmaster.jmx.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;

/**
 * Who may log in over TCP. All failures are one answer, and take as long whether the name is known or not. May be given other
 * accounts while it is in use: a role is looked up at each call. Any thread.
 */
public final class Accounts implements JMXAuthenticator, Roles {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final int LONGEST = 1024;
    private static final AccountSpec NOBODY = new AccountSpec("", new Secret("no account of that name"), Role.VIEWER);

    private volatile Map<String, AccountSpec> accounts = Map.of();

    /** Accounts that are there from the start. */
    public Accounts(List<AccountSpec> first) {
        replace(first);
    }

    /** From now on only these may log in, and what they may do is what is said here; open sessions included. */
    public void replace(List<AccountSpec> all) {
        Map<String, AccountSpec> byName = new LinkedHashMap<>();
        all.forEach(account -> byName.put(account.name(), account));
        accounts = byName;
    }

    @Override
    public Subject authenticate(Object credentials) {
        if (credentials instanceof String[] given
                && given.length == 2
                && given[0] != null
                && given[1] != null
                && given[0].length() <= LONGEST
                && given[1].length() <= LONGEST) {
            Optional<AccountSpec> known = Optional.ofNullable(accounts.get(given[0]));
            boolean right = Passwords.match(known.orElse(NOBODY).password(), given[1]);
            if (right && known.isPresent()) {
                LOG.info("login: {} from {}", given[0], Caller.address().orElse("here"));
                return Caller.subject(given[0]);
            }
            LOG.warn("login refused: {} from {}", given[0], Caller.address().orElse("here"));
        } else {
            LOG.warn(
                    "login refused: no name and password from {}",
                    Caller.address().orElse("here"));
        }
        throw new SecurityException("Authentication failed: a name and a password are needed, and they must be right");
    }

    @Override
    public Optional<Role> of(String name) {
        return Optional.ofNullable(accounts.get(name)).map(AccountSpec::role);
    }
}
