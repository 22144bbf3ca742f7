package taskmaster.core.model;

import java.util.OptionalLong;

/** A value of {@code chown}: {@code user} or {@code user:group}; without a group it stays as it is. */
public record Owner(long uid, OptionalLong gid) {}
