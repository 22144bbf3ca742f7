package taskmaster.jmx.api;

import java.beans.ConstructorProperties;
import java.util.Date;

/** How far an order has come that somebody left behind; see {@link SupervisorMXBean#startJob}. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
public final class JobStatus {
    private final long id;
    private final String order;
    private final String state;
    private final int done;
    private final int total;
    private final int failed;
    private final Date started;
    private final String by;
    private final String reason;

    @ConstructorProperties({"id", "order", "state", "done", "total", "failed", "started", "by", "reason"})
    public JobStatus(
            long id,
            String order,
            String state,
            int done,
            int total,
            int failed,
            Date started,
            String by,
            String reason) {
        this.id = id;
        this.order = order;
        this.state = state;
        this.done = done;
        this.total = total;
        this.failed = failed;
        this.started = new Date(started.getTime());
        this.by = by;
        this.reason = reason;
    }

    /** The number that was answered. */
    public long getId() {
        return id;
    }

    /** {@code restart web:*}. */
    public String getOrder() {
        return order;
    }

    /** RUNNING, DONE, CANCELLED, or FAILED: refused as a whole, and nothing was changed. */
    public String getState() {
        return state;
    }

    /** For how many processes it is known what came of it, or nothing more is waited for. */
    public int getDone() {
        return done;
    }

    /** How many processes it is about; 0 while files are still read for it. */
    public int getTotal() {
        return total;
    }

    /** How many of those that are done came to nothing. */
    public int getFailed() {
        return failed;
    }

    /** When it was given. */
    public Date getStarted() {
        return new Date(started.getTime());
    }

    /** Who gave it; empty: the daemon itself, or nobody knows. */
    public String getBy() {
        return by;
    }

    /** Why it has failed, a problem a line; else empty. */
    public String getReason() {
        return reason;
    }
}
