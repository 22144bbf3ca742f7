package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.Reloader.Change;
import taskmaster.core.supervisor.Reloader.Effect;
import taskmaster.core.supervisor.Reloader.Planned;

/** The steps of a plan as whoever asks before wants them: what differs, from what to what, and what it means for children. Pure. */
final class PlannedSteps {
    private final Map<ProcessId, ProcessSpec> before = new HashMap<>();
    private final Map<String, Integer> countsBefore;
    private final Map<String, Integer> countsAfter;
    private final Map<String, GroupSpec> groups;
    private final Map<String, GroupSpec> groupsAfter;
    private final SupervisorSnapshot snapshot;

    private PlannedSteps(List<GroupSpec> running, List<GroupSpec> wanted, SupervisorSnapshot snapshot) {
        running.forEach(group -> group.processes().forEach(spec -> before.put(spec.id(), spec)));
        this.countsBefore = counts(running);
        this.countsAfter = counts(wanted);
        this.groups = GroupSets.byName(running);
        this.groupsAfter = GroupSets.byName(wanted);
        this.snapshot = snapshot;
    }

    static List<Planned> of(
            List<GroupSpec> running, List<GroupSpec> wanted, ReloadPlan plan, SupervisorSnapshot snapshot) {
        PlannedSteps steps = new PlannedSteps(running, wanted, snapshot);
        return plan.steps().stream().map(steps::planned).toList();
    }

    /** How many processes a group has of each program. */
    private static Map<String, Integer> counts(List<GroupSpec> groups) {
        Map<String, Integer> counts = new HashMap<>();
        for (GroupSpec group : groups) {
            group.processes().forEach(spec -> counts.merge(key(group.name(), spec.program()), 1, Integer::sum));
        }
        return counts;
    }

    private static String key(String group, String program) {
        return group + ":" + program;
    }

    private Planned planned(ReloadStep step) {
        return switch (step) {
            case ReloadStep.AddGroup(GroupSpec group) -> addGroup(group);
            case ReloadStep.RemoveGroup(String name) -> removeGroup(name);
            case ReloadStep.MoveGroup(String name, int priority) -> moveGroup(name, priority);
            case ReloadStep.AddProcess(ProcessSpec spec) ->
                process("add", spec, List.of(), 0, spec.autostart() ? 1 : 0, numprocs(spec));
            case ReloadStep.RemoveProcess(ProcessId id) -> removeProcess(id);
            case ReloadStep.ReplaceProcess(ProcessSpec spec, List<String> keys) -> replace(spec, keys);
            case ReloadStep.ChangeProcess(ProcessSpec spec, List<String> keys) ->
                process("change", spec, keys, 0, startsByRules(spec) ? 1 : 0, changes(spec));
        };
    }

    private static Planned addGroup(GroupSpec group) {
        int all = group.processes().size();
        int starts =
                (int) group.processes().stream().filter(ProcessSpec::autostart).count();
        return new Planned(
                "add",
                group.name(),
                all == 1 ? "1 process" : all + " processes",
                new Effect(group.name(), program(group), true, 0, starts, 0, List.of()),
                List.of());
    }

    private Planned removeGroup(String name) {
        Optional<GroupSpec> group = Optional.ofNullable(groups.get(name));
        List<ProcessStatus> up = group.stream()
                .flatMap(known -> known.processes().stream())
                .flatMap(spec -> snapshot.process(spec.id()).stream())
                .filter(process -> !process.state().isDown())
                .toList();
        Effect effect = new Effect(name, group.map(PlannedSteps::program).orElse(""), true, 0, 0, up.size(), pids(up));
        return new Planned("remove", name, "", effect, List.of());
    }

    private Planned moveGroup(String name, int priority) {
        String present = Optional.ofNullable(groups.get(name))
                .map(group -> Integer.toString(group.priority()))
                .orElse("");
        return new Planned(
                "change",
                name,
                "priority",
                new Effect(name, "", true, 0, 0, 0, List.of()),
                List.of(new Change("priority", present, Integer.toString(priority))));
    }

    private Planned removeProcess(ProcessId id) {
        Optional<ProcessSpec> spec = Optional.ofNullable(before.get(id));
        List<ProcessStatus> up = up(id);
        Effect effect =
                new Effect(id.group(), spec.map(ProcessSpec::program).orElse(""), false, 0, 0, up.size(), pids(up));
        return new Planned(
                "remove", id.toString(), "", effect, spec.map(this::numprocs).orElse(List.of()));
    }

    private Planned replace(ProcessSpec spec, List<String> keys) {
        boolean isUp = !up(spec.id()).isEmpty();
        return process("replace", spec, keys, isUp ? 1 : 0, !isUp && startsAnew(spec) ? 1 : 0, changes(spec));
    }

    private Planned process(
            String action, ProcessSpec spec, List<String> keys, int restarts, int starts, List<Change> changes) {
        List<Long> pids = restarts > 0 ? pids(up(spec.id())) : List.of();
        Effect effect = new Effect(spec.id().group(), spec.program(), false, restarts, starts, 0, pids);
        return new Planned(action, spec.id().toString(), String.join(", ", keys), effect, changes);
    }

    private List<Change> changes(ProcessSpec after) {
        return Optional.ofNullable(before.get(after.id()))
                .map(present -> SpecDifference.changes(present, after))
                .orElse(List.of());
    }

    /** Of a process that comes or goes because its program has more or fewer. */
    private List<Change> numprocs(ProcessSpec spec) {
        String key = key(spec.id().group(), spec.program());
        int present = countsBefore.getOrDefault(key, 0);
        int wanted = countsAfter.getOrDefault(key, 0);
        boolean isOther = present == 0 && !isEmpty(groups, spec) || wanted == 0 && !isEmpty(groupsAfter, spec);
        return present == wanted || isOther
                ? List.of()
                : List.of(new Change("numprocs", Integer.toString(present), Integer.toString(wanted)));
    }

    /** Whether the group is there and has no process at all, so that it can only be one whose program has none. */
    private static boolean isEmpty(Map<String, GroupSpec> groups, ProcessSpec spec) {
        return Optional.ofNullable(groups.get(spec.id().group()))
                .filter(group -> group.processes().isEmpty())
                .isPresent();
    }

    /** Of one that is down: whether the new one starts by itself. What was stopped by hand stays down. */
    private boolean startsAnew(ProcessSpec spec) {
        return spec.autostart()
                && snapshot.process(spec.id())
                        .filter(process -> process.state() != ProcessState.STOPPED || process.startCount() == 0)
                        .isPresent();
    }

    private boolean startsByRules(ProcessSpec spec) {
        ProcessSpec present = before.get(spec.id());
        return present != null
                && !present.autostart()
                && snapshot.process(spec.id())
                        .filter(process -> process.state() == ProcessState.STOPPED)
                        .isPresent()
                && startsAnew(spec);
    }

    private List<ProcessStatus> up(ProcessId id) {
        return snapshot.process(id)
                .filter(process -> !process.state().isDown())
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Long> pids(List<ProcessStatus> processes) {
        List<Long> pids = new ArrayList<>();
        processes.stream().filter(process -> process.pid() > 0).forEach(process -> pids.add(process.pid()));
        return pids;
    }

    /** The program all of it is made from; empty if there are several. */
    private static String program(GroupSpec group) {
        List<String> programs =
                group.processes().stream().map(ProcessSpec::program).distinct().toList();
        return programs.size() == 1 ? programs.getFirst() : "";
    }
}
