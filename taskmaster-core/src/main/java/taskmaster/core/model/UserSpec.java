package taskmaster.core.model;

/**
 * An account of this machine, as the user database gives it.
 *
 * @param gid the primary group
 * @param home the home directory, for {@code HOME}
 */
public record UserSpec(String name, long uid, long gid, String home) {}
