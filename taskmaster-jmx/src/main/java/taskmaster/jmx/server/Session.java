package taskmaster.jmx.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServerNotification;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.NotificationResult;
import javax.management.remote.TargetedNotification;
import javax.management.remote.rmi.RMIConnectionImpl;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.Names;

/**
 * One client's session. The connector keeps one buffer of notifications for all sessions; here a client is denied what the guard
 * would deny him: everything once his account is gone, and what concerns programs that are not his.
 */
final class Session extends RMIConnectionImpl {
    private final SessionServer server;
    private final String user;

    Session(SessionServer server, String connectionId, Subject subject, String user, Map<String, ?> environment) {
        super(server, connectionId, server.getDefaultClassLoader(), subject, environment);
        this.server = server;
        this.user = user;
    }

    String user() {
        return user;
    }

    @Override
    public @Nullable NotificationResult fetchNotifications(long from, int most, long timeout) throws IOException {
        NotificationResult result = super.fetchNotifications(from, most, timeout);
        Grant grant = server.grant(user).orElseThrow(() -> new SecurityException("there is no such account any more"));
        if (result == null || grant.isForAllPrograms()) {
            return result;
        }
        Visitor visitor = new Visitor(server.beans(), user, "", Optional.of(grant));
        TargetedNotification[] seen = Arrays.stream(result.getTargetedNotifications())
                .filter(heard -> isFor(visitor, heard.getNotification()))
                .toArray(TargetedNotification[]::new);
        return new NotificationResult(result.getEarliestSequenceNumber(), result.getNextSequenceNumber(), seen);
    }

    /** Of what the daemon tells, only what names a process or group that he may see. */
    private static boolean isFor(Visitor visitor, Notification heard) {
        if (heard instanceof MBeanServerNotification change) {
            return visitor.sees(change.getMBeanName());
        }
        if (!Names.supervisor().equals(heard.getSource())) {
            return heard.getSource() instanceof ObjectName bean && visitor.sees(bean);
        }
        if (heard.getUserData() instanceof Map<?, ?> facts) {
            if (facts.get("process") instanceof String process) {
                return visitor.sees(Names.process(Names.groupOf(process), Names.nameOf(process)));
            }
            return facts.get("group") instanceof String group && visitor.sees(Names.group(group));
        }
        return false;
    }
}
