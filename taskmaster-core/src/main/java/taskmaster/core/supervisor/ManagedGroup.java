package taskmaster.core.supervisor;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group and the processes it has now. Belongs to the supervisor thread. */
final class ManagedGroup {
    static final Comparator<ManagedGroup> ORDER =
            Comparator.comparingInt(ManagedGroup::priority).thenComparing(ManagedGroup::name);

    private static final Comparator<ManagedProcess> MEMBER_ORDER = Comparator.comparingInt(
                    (ManagedProcess process) -> process.spec().priority())
            .thenComparing(process -> process.id().name());

    private final String name;
    private final Map<String, ManagedProcess> members = new HashMap<>();
    private int priority;
    private boolean leaving;

    ManagedGroup(String name, int priority) {
        this.name = name;
        this.priority = priority;
    }

    String name() {
        return name;
    }

    int priority() {
        return priority;
    }

    /** Wanted, with this priority; also by a reload that takes back a removal. */
    void keep(int wantedPriority) {
        priority = wantedPriority;
        leaving = false;
    }

    /** Goes as soon as it has no member. */
    void leave() {
        leaving = true;
    }

    boolean isGone() {
        return leaving && members.isEmpty();
    }

    void add(ManagedProcess process) {
        members.put(process.id().name(), process);
    }

    void remove(ManagedProcess process) {
        members.remove(process.id().name());
    }

    Optional<ManagedProcess> member(String processName) {
        return Optional.ofNullable(members.get(processName));
    }

    Collection<ManagedProcess> members() {
        return List.copyOf(members.values());
    }

    List<ManagedProcess> inOrder() {
        return members.values().stream().sorted(MEMBER_ORDER).toList();
    }
}
