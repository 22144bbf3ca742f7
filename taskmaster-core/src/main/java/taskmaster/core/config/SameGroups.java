package taskmaster.core.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/** Takes objects that are there already for what is equal to them, so that a thousand programs are not kept twice. Pure. */
final class SameGroups {
    private SameGroups() {}

    static List<GroupSpec> of(List<GroupSpec> known, List<GroupSpec> groups) {
        Map<ProcessId, ProcessSpec> processes = new HashMap<>();
        Map<String, GroupSpec> byName = new HashMap<>();
        for (GroupSpec group : known) {
            byName.put(group.name(), group);
            group.processes().forEach(process -> processes.put(process.id(), process));
        }
        return groups.stream()
                .map(group -> group.equals(byName.get(group.name()))
                        ? byName.get(group.name())
                        : new GroupSpec(
                                group.name(),
                                group.priority(),
                                group.processes().stream()
                                        .map(process -> process.equals(processes.get(process.id()))
                                                ? processes.get(process.id())
                                                : process)
                                        .toList()))
                .toList();
    }
}
