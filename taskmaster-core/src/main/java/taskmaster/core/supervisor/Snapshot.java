package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.ProcessId;

/** The picture after a turn: an array that is copied when something changed, and an index that lives as long as the table. */
final class Snapshot implements SupervisorSnapshot {
    static final Snapshot EMPTY = new Snapshot(Map.of(), new ProcessStatus[0], Map.of(), false);

    private final Map<ProcessId, Integer> places;
    private final ProcessStatus[] statuses;
    private final Map<String, Integer> groupPriorities;
    private final boolean stopping;

    /** Made when first asked for: whoever looks at each of a thousand groups must not make it a thousand times. */
    private volatile @Nullable Map<String, List<ProcessStatus>> groups;

    private Snapshot(
            Map<ProcessId, Integer> places,
            ProcessStatus[] statuses,
            Map<String, Integer> groupPriorities,
            boolean stopping) {
        this.places = places;
        this.statuses = statuses;
        this.groupPriorities = groupPriorities;
        this.stopping = stopping;
    }

    /** The picture of a table that has new members. */
    static Snapshot of(List<ManagedGroup> groups, boolean stopping) {
        Map<String, Integer> priorities = new LinkedHashMap<>();
        List<ProcessStatus> statuses = new ArrayList<>();
        for (ManagedGroup group : groups) {
            priorities.put(group.name(), group.priority());
            group.inOrder().forEach(process -> statuses.add(process.status()));
        }
        Map<ProcessId, Integer> places = new HashMap<>();
        for (int i = 0; i < statuses.size(); i++) {
            places.put(statuses.get(i).id(), i);
        }
        return new Snapshot(places, statuses.toArray(ProcessStatus[]::new), priorities, stopping);
    }

    /** The next picture of the same table. */
    Snapshot with(List<ManagedProcess> changed, boolean nowStopping) {
        ProcessStatus[] copy = statuses.clone();
        for (ManagedProcess process : changed) {
            Integer place = places.get(process.id());
            if (place != null) {
                copy[place] = process.status();
            }
        }
        return new Snapshot(places, copy, groupPriorities, nowStopping);
    }

    @Override
    public List<ProcessStatus> processes() {
        return Collections.unmodifiableList(Arrays.asList(statuses));
    }

    @Override
    public Map<String, List<ProcessStatus>> groups() {
        Map<String, List<ProcessStatus>> made = groups;
        if (made == null) {
            made = grouped();
            groups = made;
        }
        return made;
    }

    /** Members of a group stand side by side. */
    private Map<String, List<ProcessStatus>> grouped() {
        List<ProcessStatus> all = processes();
        Map<String, List<ProcessStatus>> grouped = new LinkedHashMap<>();
        int start = 0;
        for (String name : groupPriorities.keySet()) {
            int end = start;
            while (end < statuses.length && statuses[end].id().group().equals(name)) {
                end++;
            }
            grouped.put(name, all.subList(start, end));
            start = end;
        }
        return Collections.unmodifiableMap(grouped);
    }

    @Override
    public Map<String, Integer> groupPriorities() {
        return Collections.unmodifiableMap(groupPriorities);
    }

    @Override
    public Optional<ProcessStatus> process(ProcessId id) {
        return Optional.ofNullable(places.get(id)).map(place -> statuses[place]);
    }

    @Override
    public boolean stopping() {
        return stopping;
    }
}
