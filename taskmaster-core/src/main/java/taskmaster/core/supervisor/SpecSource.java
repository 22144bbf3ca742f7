package taskmaster.core.supervisor;

import java.util.List;
import java.util.Set;
import taskmaster.core.model.GroupSpec;

/** Where the configuration comes from. All but {@link #isStale} is called by one thread at a time. */
@FunctionalInterface
public interface SpecSource {

    /** A configuration at one moment. */
    @FunctionalInterface
    interface Reading {

        /** What should run, in order of (priority, name). */
        List<GroupSpec> groups();

        /** What there was to say about the files, a line each. */
        default List<String> warnings() {
            return List.of();
        }
    }

    /** Reads everything anew. @throws InvalidConfigurationException with all problems, one per line */
    Reading load() throws InvalidConfigurationException;

    /** Whether files have changed since {@link #load} read them, as far as their times and sizes tell; cheap. Any thread. */
    default boolean isStale() {
        return false;
    }

    /**
     * From now on this is what is in force.
     *
     * @param groups only for these; empty: for all
     */
    default void adopt(Reading reading, Set<String> groups) {}

    /**
     * What is in force, with another number of processes of one program. The files are not read.
     *
     * @param by who wants it; empty: the daemon itself
     * @throws InvalidConfigurationException in one line, if there is no such program, or it cannot have so many
     */
    default Scaled scaled(String program, int numprocs, String by) throws InvalidConfigurationException {
        throw new InvalidConfigurationException("cannot be scaled: " + program);
    }

    /**
     * What is in force, and what it would be.
     *
     * @param groups those that have processes of the program, before or after
     */
    record Scaled(Reading before, Reading after, Set<String> groups) {
        public Scaled {
            groups = Set.copyOf(groups);
        }
    }
}
