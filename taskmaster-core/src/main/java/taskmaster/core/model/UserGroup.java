package taskmaster.core.model;

import java.util.List;

/**
 * A group of users of this machine, as the group database gives it.
 *
 * @param members names of the users listed in it; those whose primary group it is need not be among them
 */
public record UserGroup(String name, long gid, List<String> members) {
    public UserGroup {
        members = List.copyOf(members);
    }
}
