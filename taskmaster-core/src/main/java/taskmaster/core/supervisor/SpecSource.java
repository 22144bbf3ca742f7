package taskmaster.core.supervisor;

import taskmaster.core.model.TaskmasterSpec;

/** Where the configuration comes from, anew at each call. */
@FunctionalInterface
public interface SpecSource {

    /** Reads everything. @throws InvalidConfigurationException with all problems, one per line */
    TaskmasterSpec load() throws InvalidConfigurationException;

    /** Whether files have changed since {@link #load} read them, as far as their times and sizes tell; cheap. Any thread. */
    default boolean isStale() {
        return false;
    }
}
