package taskmaster.core.model;

/**
 * The identity of a process: its group and its name within the group. The only identity used anywhere; a pid is never one.
 *
 * <p>The text form is supervisord's namespec: {@code group:name}, or just {@code name} where the two are the same.
 */
public record ProcessId(String group, String name) implements Comparable<ProcessId> {

    /** Sorts by group, then by name. */
    @Override
    public int compareTo(ProcessId other) {
        int byGroup = group.compareTo(other.group);
        return byGroup != 0 ? byGroup : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return group.equals(name) ? name : group + ":" + name;
    }
}
