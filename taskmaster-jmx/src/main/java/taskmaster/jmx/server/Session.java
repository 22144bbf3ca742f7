package taskmaster.jmx.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    /** A client that listens is looked after so often. */
    private static final long LONGEST_SILENCE_MILLIS = 5_000;

    private static final long TIME_TO_COME_BACK_SECONDS = 5;

    private final SessionServer server;
    private final String user;
    private final Presence presence;

    Session(
            SessionServer server,
            String connectionId,
            Subject subject,
            String user,
            Presence presence,
            Map<String, ?> environment) {
        super(server, connectionId, server.getDefaultClassLoader(), subject, environment);
        this.server = server;
        this.user = user;
        this.presence = presence;
        presence.whenGone(this::endUnlessBack);
        presence.calls();
    }

    String user() {
        return user;
    }

    Presence presence() {
        return presence;
    }

    /** The JDK would keep the session of a client that was killed for two minutes. */
    private void endUnlessBack() {
        CompletableFuture.delayedExecutor(TIME_TO_COME_BACK_SECONDS, TimeUnit.SECONDS)
                .execute(() -> {
                    if (!presence.isConnected()) {
                        end();
                    }
                });
    }

    /** Ends the session of a client that has gone. */
    void end() {
        try {
            close();
        } catch (IOException ignored) {
            // nobody is there who could be told
        }
    }

    @Override
    public @Nullable NotificationResult fetchNotifications(long from, int most, long timeout) throws IOException {
        server.paced(user);
        presence.calls();
        NotificationResult result = awaitNotifications(from, most, timeout);
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

    /** Waits piece by piece, so that the thread and the session of a client that was killed are soon free again. */
    private @Nullable NotificationResult awaitNotifications(long from, int most, long timeout) throws IOException {
        Optional<Connection> connection = Connection.present();
        long next = from;
        long left = timeout;
        while (true) {
            NotificationResult result = super.fetchNotifications(next, most, Math.min(left, LONGEST_SILENCE_MILLIS));
            left -= LONGEST_SILENCE_MILLIS;
            if (result == null || result.getTargetedNotifications().length > 0 || left <= 0) {
                return result;
            }
            if (connection.isPresent() && connection.get().isAbandoned()) {
                throw new IOException("the client has gone");
            }
            next = result.getNextSequenceNumber();
        }
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
