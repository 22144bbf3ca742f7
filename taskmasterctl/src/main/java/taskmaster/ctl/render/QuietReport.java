package taskmaster.ctl.render;

import java.util.List;
import java.util.Set;

/**
 * Answers as lines, without those that say that an order was carried out, or that nothing was to be done; of {@code status} only
 * what has failed. What was asked for by other commands, such as a log, is shown as ever.
 */
public final class QuietReport implements Report {
    private static final Set<String> DONE = Set.of(
            "STARTED",
            "STOPPED",
            "SIGNALLED",
            "CLEARED",
            "ORDERED",
            "UPDATED",
            "ADDED",
            "REMOVED",
            "UNCHANGED",
            "SHUT_DOWN",
            "VALID",
            "RUNNING",
            "EXITED",
            "PENDING",
            "DETACHED");

    /** How a refusal of the same word begins behind its name. */
    private static final String REFUSED = "ERROR (";

    private final Report report;

    public QuietReport(Report report) {
        this.report = report;
    }

    @Override
    public void add(Answer answer) {
        if (!DONE.contains(answer.result()) || answer.line().contains(REFUSED)) {
            report.add(answer);
        }
    }

    @Override
    public void add(JsonObject fields, String lines) {
        report.add(fields, lines);
    }

    @Override
    public void stream() {
        report.stream();
    }

    @Override
    public void status(List<StatusRow> rows) {
        report.status(rows.stream().filter(StatusRow::isFailed).toList());
    }

    @Override
    public void log(String name, byte[] bytes) {
        report.log(name, bytes);
    }

    @Override
    public void finish(String command, int exitCode) {
        report.finish(command, exitCode);
    }

    @Override
    public boolean isText() {
        return report.isText();
    }

    @Override
    public boolean isQuiet() {
        return true;
    }
}
