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
 * {@code State}, and from the daemon's, where one subscription hears everything. Sequence numbers are
 * those of the journal. On the
 * thread {@code events}, after {@link BeanTree}.
 */
public final class Notifications implements EventListener {
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
                    EventTypes.STATE,
                    "A process went from one state to another; user data: process, from, to, pid, exit, expected, reason"),
            told(EventTypes.KILLED, "A child did not end in time and was killed; user data: process"),
            told(EventTypes.PROCESS_ADDED, "A process came with a reload; user data: process"),
            told(EventTypes.PROCESS_REMOVED, "A process went with a reload; user data: process"),
            told(EventTypes.GROUP_ADDED, "A group came with a reload; user data: group"),
            told(EventTypes.GROUP_REMOVED, "A group went with a reload; user data: group"),
            told(EventTypes.RELOADED, "The configuration was applied anew"),
            told(EventTypes.RELOAD_REFUSED, "The configuration could not be applied anew, and nothing was changed"),
            told(EventTypes.JOB, "A job has come on; user data: job, done, total, ended"),
            told(EventTypes.AUDIT, "Somebody gave a command, tried to, or failed to log in; user data: by, refused"),
            told(EventTypes.WARNING, "Something went wrong that an operator should know"),
            told(EventTypes.DAEMON, "Something of the daemon itself")
        };
    }

    private static MBeanNotificationInfo told(String type, String meaning) {
        return new MBeanNotificationInfo(new String[] {type}, Notification.class.getName(), meaning);
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.StateChanged change) {
            ofProcess(change);
        }
        ObjectName name = Names.supervisor();
        beans.emitter(name).ifPresent(emitter -> {
            Notification notification = new Notification(
                    EventTypes.of(event), name, beans.number(), event.time().toEpochMilli(), event.text());
            notification.setUserData(new HashMap<>(facts(event)));
            emitter.sendNotification(notification);
        });
    }

    /** The facts for programs; texts only, so that every client can read them. */
    private static Map<String, String> facts(Event event) {
        return switch (event) {
            case Event.StateChanged change -> details(change);
            case Event.Killed killed -> Map.of("process", killed.process().toString());
            case Event.ProcessChanged process ->
                Map.of("process", process.process().toString());
            case Event.GroupChanged group -> Map.of("group", group.group());
            case Event.JobChanged job ->
                Map.of(
                        "job", Long.toString(job.job()),
                        "done", Integer.toString(job.done()),
                        "total", Integer.toString(job.total()),
                        "ended", Boolean.toString(job.ended()));
            case Event.Audited audited -> Map.of("by", audited.by(), "refused", Boolean.toString(audited.refused()));
            case Event.Reloaded reloaded -> Map.of();
            case Event.ReloadRefused refused -> Map.of();
            case Event.Warning warning -> Map.of();
            case Event.DaemonChanged daemon -> Map.of();
        };
    }

    private void ofProcess(Event.StateChanged change) {
        ObjectName name =
                Names.process(change.process().group(), change.process().name());
        beans.emitter(name)
                .ifPresent(emitter -> emitter.sendNotification(new AttributeChangeNotification(
                        name,
                        beans.number(),
                        change.time().toEpochMilli(),
                        change.text(),
                        "State",
                        String.class.getName(),
                        change.from().name(),
                        change.to().name())));
    }

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
}
