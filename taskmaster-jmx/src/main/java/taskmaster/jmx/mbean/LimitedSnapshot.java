package taskmaster.jmx.mbean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.SupervisorSnapshot;

/** The part of a snapshot that somebody may see; a group of which nothing is seen is not there. */
record LimitedSnapshot(SupervisorSnapshot whole, Sight sight) implements SupervisorSnapshot {

    private boolean isSeen(ProcessStatus process) {
        return sight.includes(
                process.id().group(), process.id().name(), process.spec().program());
    }

    @Override
    public List<ProcessStatus> processes() {
        return whole.processes().stream().filter(this::isSeen).toList();
    }

    @Override
    public Map<String, List<ProcessStatus>> groups() {
        Map<String, List<ProcessStatus>> seen = new LinkedHashMap<>();
        whole.groups().forEach((group, members) -> {
            List<ProcessStatus> rest = members.stream().filter(this::isSeen).toList();
            if (!rest.isEmpty()) {
                seen.put(group, rest);
            }
        });
        return seen;
    }

    @Override
    public Map<String, Integer> groupPriorities() {
        Map<String, Integer> seen = new LinkedHashMap<>(whole.groupPriorities());
        seen.keySet().retainAll(groups().keySet());
        return seen;
    }

    @Override
    public Optional<ProcessStatus> process(ProcessId id) {
        return whole.process(id).filter(this::isSeen);
    }

    @Override
    public boolean stopping() {
        return whole.stopping();
    }
}
