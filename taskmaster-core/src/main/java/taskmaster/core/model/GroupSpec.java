package taskmaster.core.model;

import java.util.List;

/**
 * A named set of processes commanded together; a program outside any {@code [group:x]} is a group of its own.
 *
 * @param processes in order of (priority, name)
 */
public record GroupSpec(String name, int priority, List<ProcessSpec> processes) {
    public GroupSpec {
        processes = List.copyOf(processes);
    }
}
