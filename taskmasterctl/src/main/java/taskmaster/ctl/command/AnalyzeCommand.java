package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/** {@code analyze}: how long starts took, in their order. */
final class AnalyzeCommand implements Command {
    private static final List<String> TITLES = List.of("NAME", "STATE", "STARTED", "TOOK", "TRY");
    private static final int FIRST_NUMBER = 2;

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        Client client = context.client();
        List<StatusRow> all = StatusRow.parse(client.statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        selection.unknown().forEach(name -> Outcomes.unknown(context, name));
        List<LastStart> starts = starts(client, selection.rows());
        if (starts.stream().anyMatch(start -> start.row().hasChild() && start.tries() == 0)) {
            String text = "this taskmasterd does not tell how long starts took; restart it in the new version";
            context.say("", "UNSUPPORTED", text, "ERROR: " + text);
            return ExitCode.GENERIC;
        }
        if (given.has("--slowest")) {
            starts.sort(Comparator.comparingLong(LastStart::tookMillis).reversed());
        }
        if (!starts.isEmpty()) {
            show(context, starts);
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    private static List<LastStart> starts(Client client, List<StatusRow> selected) throws ClientException {
        Map<String, Priorities> priorities = Priorities.of(client.avail());
        List<StatusRow> rows = new ArrayList<>(selected);
        rows.sort(Priorities.order(priorities));
        long daemon = client.startMillis();
        List<LastStart> starts = new ArrayList<>(rows.size());
        Details.of(client, rows).forEach(row -> starts.add(LastStart.of(row, daemon)));
        return starts;
    }

    private static void show(Context context, List<LastStart> starts) {
        int[] widths = widths(starts);
        Optional<Extent> extent = context.console().extent();
        if (context.report().isText()) {
            context.console().print(line(TITLES, "NOTE", widths, extent));
        }
        for (LastStart start : starts) {
            context.report().add(fields(start), line(start.cells(), start.note(), widths, extent));
        }
        StartSummary summary = StartSummary.of(starts);
        JsonObject total = new JsonObject()
                .put("name", "")
                .put("result", "TOTAL")
                .put("text", summary.text().strip())
                .put("withDaemon", summary.withDaemon().size())
                .put("later", summary.later().size())
                .put("notUp", summary.missing().size());
        if (summary.upAfterMillis() >= 0) {
            total.put("upAfterMillis", summary.upAfterMillis());
        }
        summary.slowest().ifPresent(start -> total.put("slowest", start.row().namespec()));
        context.report().add(total, Printable.of(summary.text()));
    }

    private static JsonObject fields(LastStart start) {
        JsonObject fields = new JsonObject()
                .put("name", start.row().namespec())
                .put("result", start.row().state())
                .put("text", start.note())
                .put("tries", start.tries())
                .put("withDaemon", start.withDaemon());
        if (start.afterMillis() >= 0) {
            fields.put("startedAfterMillis", start.afterMillis());
        }
        if (start.isUp()) {
            fields.put("tookMillis", start.tookMillis());
        }
        return fields;
    }

    private static int[] widths(List<LastStart> starts) {
        int[] widths = TITLES.stream().mapToInt(String::length).toArray();
        for (LastStart start : starts) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], start.cells().get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> cells, String note, int[] widths, Optional<Extent> extent) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String before = i >= FIRST_NUMBER ? " ".repeat(widths[i] - cell.length()) : "";
            Columns.pad(line.append(before), cell, widths[i] - before.length()).append("  ");
        }
        String whole = Printable.of((line + note.replace('\n', ' ')).stripTrailing());
        return (extent.isPresent() ? Columns.cut(whole, extent.get().columns()) : whole) + "\n";
    }

    @Override
    public String options() {
        return "--slowest";
    }
}
