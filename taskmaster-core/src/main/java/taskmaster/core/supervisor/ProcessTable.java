package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import taskmaster.core.event.Event;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/** All groups and processes there are, and how a plan changes them. Belongs to the supervisor thread. */
final class ProcessTable {
    private final Map<String, ManagedGroup> groups = new HashMap<>();
    private final Surroundings surroundings;

    ProcessTable(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    List<ManagedGroup> inOrder() {
        return groups.values().stream().sorted(ManagedGroup.ORDER).toList();
    }

    Optional<ManagedProcess> find(ProcessId id) {
        return Optional.ofNullable(groups.get(id.group())).flatMap(group -> group.member(id.name()));
    }

    Collection<ManagedProcess> all() {
        return groups.values().stream()
                .flatMap(group -> group.members().stream())
                .toList();
    }

    /** Where a process stands in the order of starting: group priority, then its own. */
    Comparator<ManagedProcess> startOrder() {
        return Comparator.comparingInt(
                        (ManagedProcess process) -> priorityOf(process.id().group()))
                .thenComparing(process -> process.id().group())
                .thenComparingInt(process -> process.spec().priority())
                .thenComparing(process -> process.id().name());
    }

    /** Processes that may be stopped at the same moment, the levels in the order of stopping: the highest priority first. */
    List<List<ManagedProcess>> stopLevels() {
        Comparator<ManagedProcess> byPriority = Comparator.comparingInt(
                        (ManagedProcess process) -> priorityOf(process.id().group()))
                .thenComparingInt(process -> process.spec().priority());
        List<List<ManagedProcess>> levels = new ArrayList<>();
        ManagedProcess before = null;
        for (ManagedProcess process :
                all().stream().sorted(byPriority.reversed()).toList()) {
            if (before == null || byPriority.compare(before, process) != 0) {
                levels.add(new ArrayList<>());
            }
            levels.getLast().add(process);
            before = process;
        }
        return levels;
    }

    /** Carries a plan out; what has to leave, old children of replaced processes included, may take its time. */
    Carried apply(ReloadPlan plan) {
        List<CompletableFuture<?>> departures = new ArrayList<>();
        List<ManagedProcess> starting = new ArrayList<>();
        int touched = 0;
        for (ReloadStep step : plan.steps()) {
            switch (step) {
                case ReloadStep.AddGroup(GroupSpec group) -> addGroup(group, starting);
                case ReloadStep.RemoveGroup(String name) -> departures.addAll(removeGroup(name));
                case ReloadStep.MoveGroup(String name, int priority) ->
                    group(name).keep(priority);
                case ReloadStep.AddProcess(ProcessSpec spec) -> addProcess(spec, starting);
                case ReloadStep.RemoveProcess(ProcessId id) ->
                    find(id).ifPresent(process -> departures.add(removeProcess(process)));
                case ReloadStep.ReplaceProcess replace ->
                    find(replace.spec().id()).ifPresent(process -> departures.add(process.replace(replace.spec())));
                case ReloadStep.ChangeProcess change ->
                    find(change.spec().id()).ifPresent(process -> process.change(change.spec()));
            }
            touched += step.added();
            surroundings.turn().rearranged();
        }
        starting.stream().sorted(startOrder()).forEach(ManagedProcess::start);
        return new Carried(touched + departures.size(), departures);
    }

    private void addGroup(GroupSpec spec, List<ManagedProcess> starting) {
        ManagedGroup known = groups.get(spec.name());
        if (known == null) {
            groups.put(spec.name(), new ManagedGroup(spec.name(), spec.priority()));
            groupChanged(spec.name(), true);
        } else {
            known.keep(spec.priority());
        }
        spec.processes().forEach(process -> addProcess(process, starting));
    }

    private void addProcess(ProcessSpec spec, List<ManagedProcess> starting) {
        Optional<ManagedProcess> leaving = find(spec.id());
        if (leaving.isPresent()) {
            leaving.get().comeBack(spec);
            return;
        }
        ManagedProcess process = new ManagedProcess(spec, surroundings);
        group(spec.id().group()).add(process);
        processChanged(spec.id(), true);
        if (spec.autostart()) {
            starting.add(process);
        }
    }

    private List<CompletableFuture<Void>> removeGroup(String name) {
        ManagedGroup group = group(name);
        group.leave();
        List<CompletableFuture<Void>> departures =
                group.members().stream().map(this::removeProcess).toList();
        dropIfGone(group);
        return departures;
    }

    private CompletableFuture<Void> removeProcess(ManagedProcess process) {
        return process.leave().thenAccept(gone -> {
            if (gone) {
                Optional.ofNullable(groups.get(process.id().group())).ifPresent(group -> drop(process, group));
            }
        });
    }

    private void drop(ManagedProcess process, ManagedGroup group) {
        group.remove(process);
        surroundings.turn().rearranged();
        processChanged(process.id(), false);
        dropIfGone(group);
    }

    private void dropIfGone(ManagedGroup group) {
        if (group.isGone() && groups.remove(group.name(), group)) {
            surroundings.turn().rearranged();
            groupChanged(group.name(), false);
        }
    }

    private void groupChanged(String name, boolean added) {
        surroundings
                .turn()
                .happened(new Event.GroupChanged(
                        surroundings.stamp().next(),
                        surroundings.stamp().now(),
                        name,
                        added,
                        (added ? "added: group " : "removed: group ") + name));
    }

    private void processChanged(ProcessId id, boolean added) {
        surroundings
                .turn()
                .happened(new Event.ProcessChanged(
                        surroundings.stamp().next(),
                        surroundings.stamp().now(),
                        id,
                        added,
                        (added ? "added: process " : "removed: process ") + id));
    }

    private ManagedGroup group(String name) {
        return Optional.ofNullable(groups.get(name))
                .orElseThrow(() -> new IllegalStateException("no group " + name + " in the table"));
    }

    private int priorityOf(String group) {
        return group(group).priority();
    }
}
