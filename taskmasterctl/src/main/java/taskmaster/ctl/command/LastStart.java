package taskmaster.ctl.command;

import java.util.List;
import java.util.Locale;
import taskmaster.ctl.render.Amounts;
import taskmaster.ctl.render.DetailRow;

/**
 * The last start of a process.
 *
 * @param afterMillis when its child was created, after the start of the daemon; -1: never
 * @param tookMillis how long that child took to be RUNNING; -1: it is not, or was not, that far
 * @param tries which of the tries in a row it was; 0: there was none
 * @param withDaemon whether it is the first start there was, and part of the daemon's own
 */
record LastStart(DetailRow row, long afterMillis, long tookMillis, int tries, boolean withDaemon) {
    /** A first start this long after the daemon's was somebody's doing. */
    private static final long SOON_MILLIS = 60_000;

    private static final long SECOND = 1000;
    private static final long EXACT_MILLIS = 100 * SECOND;

    /** @param daemonMillis when the daemon started, in ms since 1970 */
    static LastStart of(DetailRow row, long daemonMillis) {
        double started = row.number("startedMillis");
        int tries = (int) Math.max(0, row.number("startTries"));
        long after = started < 0 ? -1 : Math.max(0, (long) started - daemonMillis);
        boolean first = row.text("autostart").equals("true") && row.number("starts") <= tries;
        boolean soon = after >= 0 && after - pauses(tries) < SOON_MILLIS;
        return new LastStart(row, after, (long) row.number("startupMillis"), tries, first && soon);
    }

    /** What was waited between the tries: a second more each time. */
    private static long pauses(int tries) {
        return (tries - 1) * (long) tries / 2 * SECOND;
    }

    boolean isUp() {
        return tookMillis >= 0;
    }

    /** When it was RUNNING, after the start of the daemon. */
    long upAfterMillis() {
        return afterMillis + tookMillis;
    }

    /** Whether it should have come up and did not. */
    boolean isMissing() {
        return !isUp() && (tries > 0 || row.text("autostart").equals("true"));
    }

    /** Name, state, when, how long, which try. */
    List<String> cells() {
        return List.of(
                row.namespec(),
                row.state(),
                afterMillis < 0 ? "-" : "+" + length(afterMillis),
                isUp() ? length(tookMillis) : "-",
                tries == 0 ? "-" : String.valueOf(tries));
    }

    String note() {
        long earlier = (long) row.number("starts") - tries;
        return switch (row.state()) {
            case "FATAL", "BACKOFF" -> row.text("reason");
            case "STARTING" -> "on its way";
            default ->
                tries == 0 ? "not started" : earlier <= 0 ? "" : "started " + earlier + times(earlier) + " before";
        };
    }

    private static String times(long count) {
        return count == 1 ? " time" : " times";
    }

    /** {@code 0.08s}, {@code 3m 12s}. */
    static String length(long millis) {
        return millis < EXACT_MILLIS
                ? String.format(Locale.ROOT, "%.2fs", millis / (double) SECOND)
                : Amounts.age(millis);
    }
}
