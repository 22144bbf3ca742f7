package taskmaster.core.supervisor;

import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/** One thing a reload does. */
sealed interface ReloadStep {

    /** A group that was not there; its autostart processes start. */
    record AddGroup(GroupSpec group) implements ReloadStep {}

    /** A group that is no longer wanted; its processes stop first. */
    record RemoveGroup(String name) implements ReloadStep {}

    /** Another priority for a group. */
    record MoveGroup(String name, int priority) implements ReloadStep {}

    /** A new member of a known group. */
    record AddProcess(ProcessSpec spec) implements ReloadStep {}

    /** A member that is no longer wanted; it stops first. */
    record RemoveProcess(ProcessId id) implements ReloadStep {}

    /** What is executed, or where its output goes, differs: needs a new child. */
    record ReplaceProcess(ProcessSpec spec) implements ReloadStep {}

    /** Only rules differ: the child goes on untouched. */
    record ChangeProcess(ProcessSpec spec) implements ReloadStep {}

    /** What it does, for the log. */
    default String describe() {
        return switch (this) {
            case AddGroup(GroupSpec group) -> "added group " + group.name();
            case RemoveGroup(String name) -> "removed group " + name;
            case MoveGroup(String name, int priority) -> "changed priority of group " + name + " to " + priority;
            case AddProcess(ProcessSpec spec) -> "added " + spec.id();
            case RemoveProcess(ProcessId id) -> "removed " + id;
            case ReplaceProcess(ProcessSpec spec) -> "replaced " + spec.id();
            case ChangeProcess(ProcessSpec spec) -> "changed rules of " + spec.id();
        };
    }
}
