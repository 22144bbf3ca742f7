package taskmaster.jmx.server;

import java.time.Duration;
import java.util.List;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;

/** Tells as events who changed something, from where, and what came of it; attempts included. Any thread. */
public final class Audit {
    private static final int LONGEST = 256;

    private final EventSink events;
    private final Stamp stamp;

    /** Events go to the log, to subscribers and into the journal. */
    public Audit(EventSink events, Stamp stamp) {
        this.events = events;
        this.stamp = stamp;
    }

    void begun(String who, String origin, String what, ObjectName bean) {
        tell(who, false, "command: " + who(who, origin) + ": " + what(what, bean));
    }

    void done(String who, String origin, String what, ObjectName bean, Duration took) {
        tell(
                who,
                false,
                "command done: " + who(who, origin) + ": " + what(what, bean) + ": " + took.toMillis() + " ms");
    }

    /** The daemon ends what a client has begun and not ended. */
    void ended(String who, String origin, String what, ObjectName bean) {
        tell(who, false, "command: " + who(who, origin) + ": " + what(what, bean) + ": because the client has gone");
    }

    void failed(String who, String origin, String what, ObjectName bean, Throwable failure) {
        tell(who, true, "command failed: " + who(who, origin) + ": " + what(what, bean) + ": " + reason(failure));
    }

    void refused(String who, String origin, String what, ObjectName bean, String why) {
        tell(
                who,
                true,
                "command refused: " + who(who, origin) + ": " + what(what, bean) + ": " + Visible.of(why, LONGEST));
    }

    /** Something nobody may do, whoever it is. */
    void refused(String who, String origin, String what) {
        tell(who, true, "command refused: " + who(who, origin) + ": " + what);
    }

    void loginRefused(String who, String origin, String why) {
        tell(who, true, "login refused: " + who(who, origin) + ": " + why);
    }

    void loggedIn(String who, String origin) {
        tell(who, false, "login: " + who(who, origin));
    }

    private void tell(String who, boolean refused, String text) {
        events.publish(List.of(new Event.Audited(stamp.next(), stamp.now(), Visible.of(who, LONGEST), refused, text)));
    }

    private static String who(String who, String origin) {
        return Visible.of(who, LONGEST) + " from " + origin;
    }

    private static String what(String what, ObjectName bean) {
        return what + " on " + Visible.of(bean.getKeyPropertyListString(), LONGEST);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Visible.of(String.valueOf(root.getMessage()), LONGEST);
    }

    /** {@code signal(HUP, web)}. No operation of ours takes a secret. */
    static String call(String operation, Object @Nullable [] parameters) {
        StringBuilder call = new StringBuilder(operation).append('(');
        for (int i = 0; parameters != null && i < parameters.length; i++) {
            call.append(i == 0 ? "" : ", ").append(parameters[i]);
        }
        return Visible.of(call.append(')').toString(), LONGEST);
    }
}
