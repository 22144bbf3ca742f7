package taskmaster.jmx.mbean;

import java.util.Date;
import java.util.List;
import taskmaster.jmx.api.JobStatus;

/** An order that somebody left behind. Any thread. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
abstract sealed class Job permits ProcessJob, ReloadJob {
    private final Ticket ticket;

    Job(Ticket ticket) {
        this.ticket = ticket;
    }

    final long id() {
        return ticket.id();
    }

    final String order() {
        return ticket.order();
    }

    /** How many processes it is about. */
    abstract int total();

    /** For how many of them nothing more is waited for. */
    abstract int done();

    /** How many names and processes came to nothing. */
    abstract int failed();

    /** Nothing more will come of it. */
    abstract boolean isEnded();

    /** RUNNING, DONE, CANCELLED or FAILED. */
    abstract String state();

    /** Why it has failed as a whole; else empty. */
    abstract String reason();

    /** What has come of it so far. */
    abstract List<String> lines();

    /** Whether whoever calls may know of all that it is about. */
    abstract boolean isSeen();

    final JobStatus status() {
        return new JobStatus(
                id(), order(), state(), done(), total(), failed(), Date.from(ticket.started()), ticket.by(), reason());
    }
}
