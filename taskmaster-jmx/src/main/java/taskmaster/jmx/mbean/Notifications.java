package taskmaster.jmx.mbean;

import java.util.HashMap;
import java.util.Map;
import javax.management.AttributeChangeNotification;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.ObjectName;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.jmx.api.Names;

/**
 * Events as JMX notifications. A change of state goes out twice: from the bean of the process as a change of its attribute
 * {@code State}, and from the daemon's, where one subscription hears everything. Sequence numbers are those of the events. On the
 * thread {@code events}, after {@link BeanTree}.
 */
public final class Notifications implements EventListener {
    static final String STATE = "taskmaster.process.state";
    static final String KILLED = "taskmaster.process.killed";
    static final String PROCESS_ADDED = "taskmaster.process.added";
    static final String PROCESS_REMOVED = "taskmaster.process.removed";
    static final String GROUP_ADDED = "taskmaster.group.added";
    static final String GROUP_REMOVED = "taskmaster.group.removed";
    static final String RELOADED = "taskmaster.config.reloaded";
    static final String AUDIT = "taskmaster.audit";
    static final String WARNING = "taskmaster.warning";
    static final String DAEMON = "taskmaster.daemon";

    private final BeanTree beans;

    public Notifications(BeanTree beans) {
        this.beans = beans;
    }

    static MBeanNotificationInfo ofProcess() {
        return new MBeanNotificationInfo(
                new String[] {AttributeChangeNotification.ATTRIBUTE_CHANGE},
                AttributeChangeNotification.class.getName(),
                "The attribute State has changed");
    }

    /** One entry per type, so that each says what it means; the message is always the line of the daemon's log. */
    static MBeanNotificationInfo[] ofSupervisor() {
        return new MBeanNotificationInfo[] {
            told(
                    STATE,
                    "A process went from one state to another; user data: process, from, to, pid, exit, expected, reason"),
            told(KILLED, "A child did not end in time and was killed; user data: process"),
            told(PROCESS_ADDED, "A process came with a reload; user data: process"),
            told(PROCESS_REMOVED, "A process went with a reload; user data: process"),
            told(GROUP_ADDED, "A group came with a reload; user data: group"),
            told(GROUP_REMOVED, "A group went with a reload; user data: group"),
            told(RELOADED, "The configuration was applied anew"),
            told(AUDIT, "Somebody gave a command, tried to, or failed to log in; user data: by, refused"),
            told(WARNING, "Something went wrong that an operator should know"),
            told(DAEMON, "Something of the daemon itself")
        };
    }

    private static MBeanNotificationInfo told(String type, String meaning) {
        return new MBeanNotificationInfo(new String[] {type}, Notification.class.getName(), meaning);
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.StateChanged change -> {
                ofProcess(change);
                fromSupervisor(change, STATE, details(change));
            }
            case Event.Killed killed ->
                fromSupervisor(
                        killed, KILLED, Map.of("process", killed.process().toString()));
            case Event.ProcessChanged process ->
                fromSupervisor(
                        process,
                        process.added() ? PROCESS_ADDED : PROCESS_REMOVED,
                        Map.of("process", process.process().toString()));
            case Event.GroupChanged group ->
                fromSupervisor(group, group.added() ? GROUP_ADDED : GROUP_REMOVED, Map.of("group", group.group()));
            case Event.Reloaded reloaded -> fromSupervisor(reloaded, RELOADED, Map.of());
            case Event.Audited audited ->
                fromSupervisor(
                        audited, AUDIT, Map.of("by", audited.by(), "refused", Boolean.toString(audited.refused())));
            case Event.Warning warning -> fromSupervisor(warning, WARNING, Map.of());
            case Event.DaemonChanged daemon -> fromSupervisor(daemon, DAEMON, Map.of());
        }
    }

    private void ofProcess(Event.StateChanged change) {
        ObjectName name =
                Names.process(change.process().group(), change.process().name());
        beans.emitter(name)
                .ifPresent(emitter -> emitter.sendNotification(new AttributeChangeNotification(
                        name,
                        change.sequence(),
                        change.time().toEpochMilli(),
                        change.text(),
                        "State",
                        String.class.getName(),
                        change.from().name(),
                        change.to().name())));
    }

    /** The facts for programs; texts only, so that every client can read them. */
    private static Map<String, String> details(Event.StateChanged change) {
        return Map.of(
                "process", change.process().toString(),
                "from", change.from().name(),
                "to", change.to().name(),
                "pid", Long.toString(change.pid()),
                "exit", change.exit().map(Object::toString).orElse(""),
                "expected", Boolean.toString(change.expected()),
                "reason", change.reason().orElse(""));
    }

    private void fromSupervisor(Event event, String type, Map<String, String> details) {
        ObjectName name = Names.supervisor();
        beans.emitter(name).ifPresent(emitter -> {
            Notification notification =
                    new Notification(type, name, event.sequence(), event.time().toEpochMilli(), event.text());
            notification.setUserData(new HashMap<>(details));
            emitter.sendNotification(notification);
        });
    }
}
