package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.SupervisorSnapshot;

/** A snapshot that says what a test tells it; every group has the priority 999. */
record FakeSnapshot(List<ProcessStatus> processes, boolean stopping) implements SupervisorSnapshot {

    @Override
    public Map<String, List<ProcessStatus>> groups() {
        Map<String, List<ProcessStatus>> groups = new LinkedHashMap<>();
        processes.forEach(process -> groups.computeIfAbsent(process.id().group(), name -> new ArrayList<>())
                .add(process));
        return groups;
    }

    @Override
    public Map<String, Integer> groupPriorities() {
        Map<String, Integer> priorities = new LinkedHashMap<>();
        processes.forEach(process -> priorities.put(process.id().group(), 999));
        return priorities;
    }

    @Override
    public Optional<ProcessStatus> process(ProcessId id) {
        return processes.stream().filter(process -> process.id().equals(id)).findFirst();
    }
}
