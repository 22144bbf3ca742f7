package taskmaster.ctl.client;

import java.time.Instant;
import java.util.Date;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * An order that was left behind; see {@code JobStatus}.
 *
 * @param order as it was given: {@code restart web:*}
 * @param by who gave it; empty: nobody knows
 * @param state RUNNING, DONE, CANCELLED or FAILED
 * @param reason why it has failed
 */
public record JobRow(
        long id,
        String order,
        String by,
        String state,
        int done,
        int total,
        int failed,
        Instant started,
        String reason) {

    @SuppressWarnings("JavaUtilDate") // the type of JMX attributes
    static JobRow of(CompositeData data) {
        return new JobRow(
                (Long) data.get("id"),
                (String) data.get("order"),
                text(data, "by"),
                (String) data.get("state"),
                (Integer) data.get("done"),
                (Integer) data.get("total"),
                (Integer) data.get("failed"),
                ((Date) data.get("started")).toInstant(),
                text(data, "reason"));
    }

    private static String text(CompositeData data, String key) {
        @Nullable Object value = data.containsKey(key) ? data.get(key) : null;
        return value == null ? "" : value.toString();
    }

    public boolean isRunning() {
        return state.equals("RUNNING");
    }
}
