package taskmaster.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;

/** Reads {@code [user:NAME]} sections and the {@code username} and {@code password} of servers. */
final class AccountParser {

    private final List<SectionValues> users;
    private final SecretFiles secrets;
    private final Map<String, SourcePos> names = new HashMap<>();

    AccountParser(List<SectionValues> users, SecretFiles secrets) {
        this.users = users;
        this.secrets = secrets;
    }

    List<AccountSpec> users() {
        List<AccountSpec> accounts = new ArrayList<>();
        for (SectionValues user : users) {
            String name = user.section().title();
            if (name.isEmpty() || name.indexOf(':') >= 0) {
                user.error("a user needs a name without a colon");
            }
            if (user.has(ServerKeys.USER_PROGRAMS)) {
                user.error(ServerKeys.USER_PROGRAMS, "not done by this version: the account could act on all programs");
            }
            Role role = user.get(ServerKeys.ROLE);
            user.required(ServerKeys.PASSWORD)
                    .ifPresent(password -> accounts.add(account(user, ServerKeys.PASSWORD, name, password, role)));
        }
        return accounts;
    }

    /** The account of a section that has both a name and a password; one alone is an error. */
    Optional<AccountSpec> pair(SectionValues values, ConfigKey<String> username, ConfigKey<String> password) {
        if (values.has(username) != values.has(password)) {
            ConfigKey<String> lone = values.has(username) ? username : password;
            ConfigKey<String> other = values.has(username) ? password : username;
            values.error(lone, "set without " + other.name() + "; expected both or neither");
        }
        Optional<String> name = values.find(username);
        Optional<String> secret = values.find(password);
        return name.flatMap(n -> secret.map(s -> account(values, password, n, s, Role.ADMIN)));
    }

    private AccountSpec account(
            SectionValues values, ConfigKey<String> password, String name, String secret, Role role) {
        if (secret.isEmpty()) {
            values.error(password, "an empty password");
        }
        @Nullable SourcePos earlier = names.putIfAbsent(name, values.section().pos());
        if (earlier != null && !earlier.equals(values.section().pos())) {
            values.error(password, "a second account " + Shown.value(name) + "; the first is at " + earlier);
        }
        warnIfOpen(values, password);
        return new AccountSpec(name, new Secret(secret), role);
    }

    /** Says once for a file that holds a password and may be read by everyone. */
    void warnIfOpen(SectionValues values, ConfigKey<String> password) {
        values.section()
                .find(password.name())
                .filter(entry ->
                        !entry.value().startsWith("%(") && !entry.value().startsWith("${"))
                .ifPresent(entry -> secrets.warn(
                        entry.places().at(0), entry.section(), entry.key(), "this password", values.problems()));
    }
}
