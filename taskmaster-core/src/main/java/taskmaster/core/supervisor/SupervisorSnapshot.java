package taskmaster.core.supervisor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ProcessId;

/** An immutable picture of all processes after a turn of the loop. */
public interface SupervisorSnapshot {

    /** All processes, by group priority and name, then process priority and name. */
    List<ProcessStatus> processes();

    /** The processes of every group, in the same order. */
    Map<String, List<ProcessStatus>> groups();

    /** The priority of every group. */
    Map<String, Integer> groupPriorities();

    /** One process; empty if there is none of that name. */
    Optional<ProcessStatus> process(ProcessId id);

    /** Whether the daemon is on its way down. */
    boolean stopping();
}
