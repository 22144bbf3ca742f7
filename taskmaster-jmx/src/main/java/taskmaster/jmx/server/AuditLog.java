package taskmaster.jmx.server;

import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the daemon's log for everything somebody changed or tried to: who, what, on which bean. */
final class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final int LONGEST = 200;

    void allowed(String what, ObjectName bean) {
        LOG.info("command: {}: {} on {}", caller(), what, bean.getKeyPropertyListString());
    }

    void refused(String what, ObjectName bean) {
        LOG.warn("command refused: {}: {} on {}", caller(), what, bean.getKeyPropertyListString());
    }

    private static String caller() {
        return Caller.name().map(AuditLog::visible).orElse("somebody");
    }

    /** {@code signal(HUP, web)}. No operation of ours takes a secret. */
    static String call(String operation, Object @Nullable [] parameters) {
        StringBuilder call = new StringBuilder(operation).append('(');
        for (int i = 0; parameters != null && i < parameters.length; i++) {
            call.append(i == 0 ? "" : ", ").append(parameters[i]);
        }
        return visible(call.append(')').toString());
    }

    /** What comes from outside, cut to a length that a line can bear; the layout of the log makes control characters visible. */
    static String visible(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
