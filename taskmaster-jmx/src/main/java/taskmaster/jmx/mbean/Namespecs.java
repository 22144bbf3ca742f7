package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.SupervisorSnapshot;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.Results;

/**
 * The processes that names mean: {@code name}, {@code group:name}, {@code group:*}, {@code group:}, {@code all}.
 *
 * @param ids each once, in the order of the names, the members of a group in order of priority
 * @param refusals an answer for each name that means nothing
 */
record Namespecs(List<ProcessId> ids, List<String> refusals) {

    /** @param names separated by blanks */
    static Namespecs of(SupervisorSnapshot snapshot, String names) {
        Set<ProcessId> ids = new LinkedHashSet<>();
        List<String> refusals = new ArrayList<>();
        for (String name : names.strip().split("\\s+")) {
            if (name.equals("all")) {
                snapshot.processes().forEach(process -> ids.add(process.id()));
            } else if (name.endsWith(":*") || name.endsWith(":")) {
                group(snapshot, name.substring(0, name.lastIndexOf(':')), ids, refusals);
            } else if (!name.isEmpty()) {
                process(snapshot, name, ids, refusals);
            }
        }
        return new Namespecs(List.copyOf(ids), refusals);
    }

    private static void group(SupervisorSnapshot snapshot, String group, Set<ProcessId> ids, List<String> refusals) {
        List<ProcessStatus> members = snapshot.groups().get(group);
        if (members == null) {
            refusals.add(Answers.line(group, Results.NO_SUCH_GROUP, "no such group"));
        } else {
            members.forEach(member -> ids.add(member.id()));
        }
    }

    private static void process(SupervisorSnapshot snapshot, String name, Set<ProcessId> ids, List<String> refusals) {
        ProcessId id = id(name);
        if (snapshot.process(id).isPresent()) {
            ids.add(id);
        } else {
            refusals.add(Answers.line(name, Results.NO_SUCH_PROCESS, "no such process"));
        }
    }

    /** {@code group:name}, or {@code name} of the group of the same name. */
    static ProcessId id(String name) {
        return new ProcessId(Names.groupOf(name), Names.nameOf(name));
    }
}
