package taskmaster.core.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

/** Reads who of this machine may use the control socket in the file system. The greater role counts, so it comes first. */
final class PeerParser {

    private static final int GROUP_AND_OTHERS_WRITE = 022;

    private final SectionValues values;
    private final Machine machine;

    PeerParser(SectionValues values, Machine machine) {
        this.values = values;
        this.machine = machine;
    }

    List<PeerGrant> grants() {
        List<PeerGrant> grants = new ArrayList<>();
        grant(ServerKeys.ADMINS, Role.ADMIN).ifPresent(grants::add);
        grant(ServerKeys.OPERATORS, Role.OPERATOR).ifPresent(grants::add);
        grant(ServerKeys.VIEWERS, Role.VIEWER).ifPresent(grants::add);
        return grants;
    }

    private Optional<PeerGrant> grant(ConfigKey<List<String>> key, Role role) {
        Set<String> users = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (String name : values.find(key).orElse(List.of())) {
            if (name.startsWith("@")) {
                Optional<UserGroup> group = machine.group(name.substring(1));
                group.ifPresentOrElse(
                        found -> {
                            groups.add(found.name());
                            users.addAll(found.members());
                        },
                        () -> unknown(key, name, "group " + Shown.value(name.substring(1))));
            } else {
                machine.user(name)
                        .map(UserSpec::name)
                        .ifPresentOrElse(users::add, () -> unknown(key, name, "user " + Shown.value(name)));
            }
        }
        return users.isEmpty() && groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new PeerGrant(role, ProgramPatterns.ALL, users, groups));
    }

    private void unknown(ConfigKey<?> key, String part, String what) {
        values.say(Problem.Kind.NOTE, key, part, "no " + what + " on this machine; it is left out");
    }

    /** Says that the socket's own permissions keep out whom the section lets in. */
    void warnIfShut(List<PeerGrant> grants, boolean owned) {
        int mode = values.get(ServerKeys.CHMOD);
        if (!grants.isEmpty() && !owned && (mode & GROUP_AND_OTHERS_WRITE) == 0) {
            values.warning(
                    ServerKeys.CHMOD,
                    "with 0" + Integer.toOctalString(mode)
                            + " only the daemon's user can open the socket; expected 0666, or" + " 0660 and chown");
        }
    }
}
