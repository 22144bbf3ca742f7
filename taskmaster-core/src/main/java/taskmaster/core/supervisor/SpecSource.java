package taskmaster.core.supervisor;

import taskmaster.core.model.TaskmasterSpec;

/** Where the configuration comes from, anew at each call. */
@FunctionalInterface
public interface SpecSource {

    /** Reads everything. @throws InvalidConfigurationException with all problems, one per line */
    TaskmasterSpec load() throws InvalidConfigurationException;
}
