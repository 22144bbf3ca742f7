package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import taskmaster.core.model.GroupSpec;

/** Two sets of groups side by side: what runs, and what the files say. Pure. */
final class GroupSets {
    private final Map<String, GroupSpec> before;
    private final Map<String, GroupSpec> after;

    GroupSets(List<GroupSpec> running, List<GroupSpec> files) {
        this.before = byName(running);
        this.after = byName(files);
    }

    /** The names in either, sorted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    Reloader.Changes changes() {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String name : names()) {
            if (!before.containsKey(name)) {
                added.add(name);
            } else if (!after.containsKey(name)) {
                removed.add(name);
            } else if (!after.get(name).equals(before.get(name))) {
                changed.add(name);
            }
        }
        return new Reloader.Changes(added, changed, removed);
    }

    /** What should run if only these groups follow the files; none named: all of them. */
    List<GroupSpec> wanted(Set<String> chosen) {
        List<GroupSpec> wanted = new ArrayList<>();
        for (String name : names()) {
            boolean follows = chosen.isEmpty() || chosen.contains(name);
            Optional.ofNullable((follows ? after : before).get(name)).ifPresent(wanted::add);
        }
        wanted.sort(Comparator.comparingInt(GroupSpec::priority).thenComparing(GroupSpec::name));
        return wanted;
    }

    /** The name of a group of these that is not the same in both; empty if there is none. */
    Optional<String> different(Set<String> groups) {
        return groups.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .findFirst();
    }

    /** @throws IllegalArgumentException if one of the names is that of no group */
    Set<String> known(List<String> groups) {
        Set<String> names = names();
        for (String name : groups) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("no such group: " + name);
            }
        }
        return Set.copyOf(groups);
    }

    static Map<String, GroupSpec> byName(List<GroupSpec> groups) {
        return groups.stream()
                .collect(Collectors.toMap(
                        GroupSpec::name, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }
}
