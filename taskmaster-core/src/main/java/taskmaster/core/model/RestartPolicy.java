package taskmaster.core.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What follows an exit of a process that had reached RUNNING: {@code autorestart} and {@code exitcodes}.
 *
 * @param exitcodes the codes that count as expected, 0 to 255
 */
public record RestartPolicy(Autorestart autorestart, SortedSet<Integer> exitcodes) {

    public RestartPolicy {
        exitcodes = Collections.unmodifiableSortedSet(new TreeSet<>(exitcodes));
    }

    /** Whether the exit is one the configuration expects. Death by a signal never is. */
    public boolean expects(ExitStatus status) {
        return status.isExit() && exitcodes.contains(status.code());
    }

    /** Whether a process that ended like this is started again. */
    public boolean restarts(ExitStatus status) {
        return switch (autorestart) {
            case NEVER -> false;
            case ALWAYS -> true;
            case UNEXPECTED -> !expects(status);
        };
    }
}
