package taskmaster.jmx.mbean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;

/** How many processes are in which state; every state is there, also those with none. */
final class StateCounts {
    private StateCounts() {}

    static Map<String, Integer> of(List<ProcessStatus> processes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ProcessState state : ProcessState.values()) {
            counts.put(state.name(), of(processes, state));
        }
        return counts;
    }

    static int of(List<ProcessStatus> processes, ProcessState state) {
        return (int)
                processes.stream().filter(process -> process.state() == state).count();
    }
}
