package taskmaster.ctl.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the last starts come to. Those that belong to the start of the daemon are one thing, later ones another. */
record StartSummary(List<LastStart> withDaemon, List<LastStart> later, List<LastStart> missing) {
    private static final int NAMED = 5;

    static StartSummary of(List<LastStart> starts) {
        return new StartSummary(
                starts.stream()
                        .filter(start -> start.isUp() && start.withDaemon())
                        .toList(),
                starts.stream()
                        .filter(start -> start.isUp() && !start.withDaemon())
                        .toList(),
                starts.stream().filter(LastStart::isMissing).toList());
    }

    /** How long after the start of the daemon the last of its processes was up; -1: none was. */
    long upAfterMillis() {
        return withDaemon.stream().mapToLong(LastStart::upAfterMillis).max().orElse(-1);
    }

    /** The one that took longest, of those that came up with the daemon, else of all. */
    Optional<LastStart> slowest() {
        return slowest(withDaemon.isEmpty() ? later : withDaemon);
    }

    private static Optional<LastStart> slowest(List<LastStart> starts) {
        return starts.stream().max(Comparator.comparingLong(LastStart::tookMillis));
    }

    /** A line for each that there is something to say about. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!withDaemon.isEmpty()) {
            boolean all = later.isEmpty() && missing.isEmpty();
            text.append(all ? "all " : "")
                    .append(withDaemon.size())
                    .append(withDaemon.size() == 1 ? " was up " : " were up ")
                    .append(LastStart.length(upAfterMillis()))
                    .append(" after the start of taskmasterd")
                    .append(slowestOf(withDaemon))
                    .append('\n');
        }
        if (!later.isEmpty()) {
            text.append(later.size())
                    .append(" started later, or again: ")
                    .append(names(later))
                    .append(slowestOf(later))
                    .append('\n');
        }
        if (!missing.isEmpty()) {
            text.append(missing.size())
                    .append(" did not come up: ")
                    .append(names(missing))
                    .append('\n');
        }
        return text.toString();
    }

    private static String slowestOf(List<LastStart> starts) {
        return slowest(starts)
                .filter(start -> starts.size() > 1)
                .map(start ->
                        "; the slowest: " + start.row().namespec() + " (" + LastStart.length(start.tookMillis()) + ")")
                .orElse("");
    }

    private static String names(List<LastStart> starts) {
        String names = String.join(
                ", ",
                starts.stream()
                        .limit(NAMED)
                        .map(start -> start.row().namespec())
                        .toList());
        return starts.size() > NAMED ? names + ", ..." : names;
    }
}
