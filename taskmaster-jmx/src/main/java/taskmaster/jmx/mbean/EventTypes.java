package taskmaster.jmx.mbean;

import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessId;

/** What kinds of events are called outside, and whom an event is about. */
final class EventTypes {
    static final String STATE = "taskmaster.process.state";
    static final String KILLED = "taskmaster.process.killed";
    static final String PROCESS_ADDED = "taskmaster.process.added";
    static final String PROCESS_REMOVED = "taskmaster.process.removed";
    static final String GROUP_ADDED = "taskmaster.group.added";
    static final String GROUP_REMOVED = "taskmaster.group.removed";
    static final String RELOADED = "taskmaster.config.reloaded";
    static final String RELOAD_REFUSED = "taskmaster.config.failed";
    static final String JOB = "taskmaster.job.progress";
    static final String AUDIT = "taskmaster.audit";
    static final String WARNING = "taskmaster.warning";
    static final String DAEMON = "taskmaster.daemon";

    /**
     * Whom an event is about.
     *
     * @param group empty: the daemon
     * @param process empty: the whole group
     */
    record Subject(String group, String process) {
        private static final Subject DAEMON = new Subject("", "");

        private static Subject of(ProcessId id) {
            return new Subject(id.group(), id.name());
        }

        /** Whether it is this process. */
        boolean is(ProcessId id) {
            return process.equals(id.name()) && group.equals(id.group());
        }

        /** The name commands take; empty for the daemon. */
        String name() {
            return process.isEmpty() ? group : new ProcessId(group, process).toString();
        }

        /** Whether whoever calls may know of it. */
        boolean isSeen() {
            return group.isEmpty()
                    ? Viewpoint.isFull()
                    : Viewpoint.shows(group, process.isEmpty() ? group : process, "");
        }
    }

    private EventTypes() {}

    static String of(Event event) {
        return switch (event) {
            case Event.StateChanged change -> STATE;
            case Event.Killed killed -> KILLED;
            case Event.ProcessChanged process -> process.added() ? PROCESS_ADDED : PROCESS_REMOVED;
            case Event.GroupChanged group -> group.added() ? GROUP_ADDED : GROUP_REMOVED;
            case Event.Reloaded reloaded -> RELOADED;
            case Event.ReloadRefused refused -> RELOAD_REFUSED;
            case Event.JobChanged job -> JOB;
            case Event.Audited audited -> AUDIT;
            case Event.Warning warning -> WARNING;
            case Event.DaemonChanged daemon -> DAEMON;
        };
    }

    static Subject subject(Event event) {
        return switch (event) {
            case Event.StateChanged change -> Subject.of(change.process());
            case Event.Killed killed -> Subject.of(killed.process());
            case Event.ProcessChanged process -> Subject.of(process.process());
            case Event.GroupChanged group -> new Subject(group.group(), "");
            case Event.Reloaded reloaded -> Subject.DAEMON;
            case Event.ReloadRefused refused -> Subject.DAEMON;
            case Event.JobChanged job -> Subject.DAEMON;
            case Event.Audited audited -> Subject.DAEMON;
            case Event.Warning warning -> Subject.DAEMON;
            case Event.DaemonChanged daemon -> Subject.DAEMON;
        };
    }
}
