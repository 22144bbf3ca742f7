package taskmaster.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;

/** Reads {@code [user:NAME]} sections and the {@code username} and {@code password} of servers. */
final class AccountParser {

    private final List<SectionValues> users;
    private final SecretFiles secrets;
    private final boolean ours;
    private final Map<String, SourcePos> names = new HashMap<>();

    /** @param ours whether the main section is ours, and not supervisord's */
    AccountParser(List<SectionValues> users, SecretFiles secrets, boolean ours) {
        this.users = users;
        this.ours = ours;
        this.secrets = secrets;
    }

    List<AccountSpec> users() {
        List<AccountSpec> accounts = new ArrayList<>();
        for (SectionValues user : users) {
            String name = user.section().title();
            if (name.isEmpty() || name.indexOf(':') >= 0) {
                user.error("a user needs a name without a colon");
            }
            ProgramPatterns programs = user.find(ServerKeys.USER_PROGRAMS).orElse(ProgramPatterns.ALL);
            Role role = user.get(ServerKeys.ROLE);
            user.required(ServerKeys.PASSWORD).ifPresent(password -> {
                check(user, ServerKeys.PASSWORD, name, password);
                accounts.add(new AccountSpec(name, new Secret(password), role, programs));
            });
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
        return name.flatMap(n -> secret.map(s -> {
            check(values, password, n, s);
            return new AccountSpec(n, new Secret(s), Role.ADMIN);
        }));
    }

    private void check(SectionValues values, ConfigKey<String> password, String name, String secret) {
        if (secret.isEmpty()) {
            values.error(password, "an empty password");
        }
        @Nullable SourcePos earlier = names.putIfAbsent(name, values.section().pos());
        if (earlier != null && !earlier.equals(values.section().pos())) {
            values.error(password, "a second account " + Shown.value(name) + "; the first is at " + earlier);
        }
        boolean used = !password.equals(ServerKeys.UNIX_PASSWORD);
        if (ours && used && !secret.isEmpty() && AccessForms.isPlain(secret)) {
            literal(values, password).ifPresent(entry -> refuseIfOpen(values, password, entry));
        } else {
            warnIfOpen(values, password);
        }
    }

    /** Plain text is for files that nobody else can read; files of supervisord's get away with a warning. */
    private void refuseIfOpen(SectionValues values, ConfigKey<String> password, IniEntry entry) {
        String better = "a hash, as taskmasterctl passwd prints it";
        if (secrets.isOpen(entry.pos().file())) {
            values.error(
                    password,
                    "plain text that everyone on this machine can read; expected chmod o-r "
                            + Shown.path(entry.pos().file()) + ", or " + better);
        } else {
            values.warning(password, "plain text; better is " + better);
        }
    }

    /** Says once for a file that holds a password and may be read by everyone. */
    void warnIfOpen(SectionValues values, ConfigKey<String> password) {
        literal(values, password)
                .ifPresent(entry -> secrets.warn(
                        entry.places().at(0), entry.section(), entry.key(), "this password", values.problems()));
    }

    /** The entry, unless its value is elsewhere. */
    private static Optional<IniEntry> literal(SectionValues values, ConfigKey<String> password) {
        return values.section()
                .find(password.name())
                .filter(entry ->
                        !entry.value().startsWith("%(") && !entry.value().startsWith("${"));
    }
}
