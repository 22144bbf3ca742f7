package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/**
 * What has to happen to get from one set of groups to another; by meaning, not by text. What is the same in both is kept: no step
 * names it. The start of the daemon is the plan from nothing.
 */
record ReloadPlan(List<ReloadStep> steps) {
    ReloadPlan {
        steps = List.copyOf(steps);
    }

    /** Compares group by group. Removals come first: who is asked to end sooner frees sooner what a new program needs. */
    static ReloadPlan between(List<GroupSpec> from, List<GroupSpec> to) {
        Map<String, GroupSpec> before = byName(from);
        Map<String, GroupSpec> after = byName(to);
        List<ReloadStep> steps = new ArrayList<>();
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                steps.add(new ReloadStep.RemoveGroup(name));
            }
        }
        for (GroupSpec wanted : after.values()) {
            GroupSpec present = before.get(wanted.name());
            if (present == null) {
                steps.add(new ReloadStep.AddGroup(wanted));
            } else {
                compare(present, wanted, steps);
            }
        }
        return new ReloadPlan(steps);
    }

    /** Every change in words; empty if nothing changes. */
    List<String> changes() {
        return steps.stream().map(ReloadStep::describe).toList();
    }

    private static void compare(GroupSpec present, GroupSpec wanted, List<ReloadStep> steps) {
        if (present.priority() != wanted.priority()) {
            steps.add(new ReloadStep.MoveGroup(wanted.name(), wanted.priority()));
        }
        Map<ProcessId, ProcessSpec> before = byId(present);
        Map<ProcessId, ProcessSpec> after = byId(wanted);
        for (ProcessId id : before.keySet()) {
            if (!after.containsKey(id)) {
                steps.add(new ReloadStep.RemoveProcess(id));
            }
        }
        for (ProcessSpec spec : after.values()) {
            ProcessSpec old = before.get(spec.id());
            if (old == null) {
                steps.add(new ReloadStep.AddProcess(spec));
            } else if (!old.equals(spec)) {
                List<String> keys = SpecDifference.between(old, spec);
                steps.add(
                        old.runsLike(spec)
                                ? new ReloadStep.ChangeProcess(spec, keys)
                                : new ReloadStep.ReplaceProcess(spec, keys));
            }
        }
    }

    private static Map<String, GroupSpec> byName(List<GroupSpec> groups) {
        return index(groups, GroupSpec::name);
    }

    private static Map<ProcessId, ProcessSpec> byId(GroupSpec group) {
        return index(group.processes(), ProcessSpec::id);
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        return values.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }
}
