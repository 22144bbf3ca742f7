package taskmaster.core.supervisor;

import java.util.List;
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

    /** What there was to say about the files when {@link #load} read them, a line each. */
    default List<String> warnings() {
        return List.of();
    }
}
