package taskmaster.ctl.command;

import taskmaster.ctl.render.StatusRow;

/** How far an order is, in a line for whoever waits for it at a terminal. */
final class Progress {
    static final long LOOK_MILLIS = 250;

    /** A quick order shows its result and no progress. */
    private static final long QUIET_MILLIS = 700;

    private final String progressive;
    private final StringBuilder open = new StringBuilder();

    /** @param progressive what is being done: {@code stopping} */
    Progress(String progressive) {
        this.progressive = progressive;
    }

    /** Whether somebody looks on who wants to see it. */
    static boolean isWanted(Context context) {
        return context.report().isText()
                && !context.report().isQuiet()
                && context.console().isTerminal();
    }

    /** Whether it has taken so long that there should be news. */
    static boolean isDue(long waitedMillis) {
        return waitedMillis >= QUIET_MILLIS;
    }

    /** A process that is waited for. */
    void open(StatusRow row) {
        open.append(open.isEmpty() ? "" : ", ")
                .append(row.namespec())
                .append(' ')
                .append(row.state());
    }

    String line(long waitedMillis, int done, int total) {
        return progressive + ", " + waitedMillis / 1000 + " s: " + done + " of " + total + " done"
                + (open.isEmpty() ? "" : "; " + open) + "; Ctrl-C stops waiting only";
    }
}
