package taskmaster.jmx.rmi;

/**
 * A question in plain text on the control socket, where RMI would begin with {@code JRMI}: one line, answered with lines, then the
 * connection is closed. For one-shot commands that look and do no more: RMI would cost them half of their time. A daemon that does
 * not know the question closes without an answer, and is asked by RMI.
 */
public final class Glance {
    /** RMI never begins like that. */
    public static final char MARK = '?';

    /** Asks for the rows of {@code SupervisorMXBean.getStatusRows}. */
    public static final String STATUS = "?status";

    /** Begins an answer with rows; their number follows, a blank, how many changes are pending, then a row on each line. */
    public static final String ROWS = "rows ";

    /** Asks for the same as supervisorctl's table, ready to be printed: of a thousand rows the shell would take longer than the daemon. */
    public static final String TABLE = "?table";

    /** Begins an answer with a table; on the same line follows how many of its processes are down, then the table. */
    public static final String LINES = "table ";

    /** Begins the answer to somebody who may not look; the reason follows. */
    public static final String REFUSED = "refused ";

    /** No question is longer, with its line end. */
    public static final int LONGEST = 32;

    private Glance() {}
}
