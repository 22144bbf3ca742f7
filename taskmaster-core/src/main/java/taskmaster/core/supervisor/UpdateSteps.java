package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/** What an update does, group by group, in supervisorctl's words. Pure. */
final class UpdateSteps {
    private UpdateSteps() {}

    /** @param chosen the groups that follow the files; empty: all */
    static List<Reloader.Step> of(Reloader.Changes changes, Set<String> chosen, ReloadPlan plan) {
        Predicate<String> follows = group -> chosen.isEmpty() || chosen.contains(group);
        Set<String> stopping = stopping(plan);
        List<Reloader.Step> steps = new ArrayList<>();
        for (String group : changes.removed().stream().filter(follows).toList()) {
            steps.add(new Reloader.Step(group, "stopped"));
            steps.add(new Reloader.Step(group, "removed process group"));
        }
        for (String group : changes.changed().stream().filter(follows).toList()) {
            if (stopping.contains(group)) {
                steps.add(new Reloader.Step(group, "stopped"));
            }
            steps.add(new Reloader.Step(group, "updated process group"));
        }
        for (String group : changes.added().stream().filter(follows).toList()) {
            steps.add(new Reloader.Step(group, "added process group"));
        }
        return steps;
    }

    /** What another number of processes does, process by process. */
    static List<Reloader.Step> ofScale(ReloadPlan plan) {
        List<Reloader.Step> steps = new ArrayList<>();
        for (ReloadStep step : plan.steps()) {
            switch (step) {
                case ReloadStep.AddProcess(ProcessSpec spec) -> steps.add(told(spec.id(), "added process"));
                case ReloadStep.RemoveProcess(ProcessId id) -> steps.add(told(id, "removed process"));
                case ReloadStep.ReplaceProcess replace ->
                    steps.add(told(replace.spec().id(), "replaced process"));
                case ReloadStep.ChangeProcess change ->
                    steps.add(told(change.spec().id(), "changed process"));
                case ReloadStep.AddGroup add -> {}
                case ReloadStep.RemoveGroup remove -> {}
                case ReloadStep.MoveGroup move -> {}
            }
        }
        return steps;
    }

    private static Reloader.Step told(ProcessId id, String text) {
        return new Reloader.Step(id.toString(), text);
    }

    private static Set<String> stopping(ReloadPlan plan) {
        Set<String> stopping = new HashSet<>();
        for (ReloadStep step : plan.steps()) {
            if (step instanceof ReloadStep.ReplaceProcess replace) {
                stopping.add(replace.spec().id().group());
            } else if (step instanceof ReloadStep.RemoveProcess remove) {
                stopping.add(remove.id().group());
            }
        }
        return stopping;
    }
}
