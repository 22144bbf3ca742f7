package taskmaster.core.model;

import java.util.Set;

/**
 * What users of this machine may do over the UNIX socket, beside root and the daemon's own user, who may do everything.
 *
 * @param users names of users; those whom the configuration names by a group they are listed in, included
 * @param groups names of groups; met by whoever has one as his primary group
 */
public record PeerGrant(Role role, ProgramPatterns programs, Set<String> users, Set<String> groups) {
    public PeerGrant {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }
}
