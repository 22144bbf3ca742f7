package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.JsonReport;
import taskmaster.ctl.render.StatusRow;
import taskmaster.ctl.render.WideTable;

/** {@code status} with options: other tables, a choice, an order, and all of that live. */
final class StatusView {
    private final Context context;
    private final Arguments given;
    private final Optional<SortKey> sort;
    private final String format;

    StatusView(Context context, Arguments given) throws UsageException {
        this.context = context;
        this.given = given;
        Optional<String> key = given.value("--sort");
        this.sort = key.isEmpty() ? Optional.empty() : Optional.of(SortKey.of(key.get()));
        if (given.has("--desired") && given.has("--strict")) {
            throw Arguments.wrong("--desired and --strict are two rules for the exit code: give one");
        }
        this.format = given.value("--output").orElse(sort.isPresent() || given.has("--watch") ? "wide" : "plain");
        if (!List.of("plain", "wide", "json", "name").contains(format)) {
            throw Arguments.wrong("--output: found " + format + ", expected plain, wide, json or name");
        }
    }

    int run() throws UsageException, ClientException {
        if (given.has("--watch")) {
            return new Live(context, given.number("--watch", 1, 1)).run(this::watched);
        }
        if (format.equals("json") && context.report().isText()) {
            JsonReport report = new JsonReport(context.console());
            int code = new StatusView(context.reportedTo(report), given).run();
            report.finish("status", code);
            return code;
        }
        return once(context.client());
    }

    private int once(Client client) throws ClientException {
        Selection selection = select(client);
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
        }
        List<StatusRow> rows = context.report().isQuiet() ? failed(selection.rows()) : selection.rows();
        if (!rows.isEmpty() || !context.report().isQuiet()) {
            show(client, rows);
        }
        return exitCode(client, selection);
    }

    private int exitCode(Client client, Selection selection) throws ClientException {
        if (!given.has("--desired")) {
            return StatusCommand.exitCode(selection);
        }
        if (!Standing.isRight(Details.of(client, selection.rows()))) {
            return ExitCode.STATUS_DOWN;
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.STATUS_UNKNOWN;
    }

    /** The picture as it is now, cut to the screen; programs get the rows. */
    private List<String> watched(Optional<Extent> extent) throws ClientException {
        Client client = context.client();
        Selection selection = select(client);
        if (context.report().isText() && format.equals("wide")) {
            return table(sorted(Details.of(client, selection.rows())), extent);
        }
        show(client, selection.rows());
        return List.of();
    }

    private Selection select(Client client) throws ClientException {
        List<StatusRow> all = StatusRow.parse(client.statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        if (!given.has("--failed")) {
            return selection;
        }
        return new Selection(failed(selection.rows()), selection.unknown());
    }

    private static List<StatusRow> failed(List<StatusRow> rows) {
        return rows.stream().filter(StatusRow::isFailed).toList();
    }

    private void show(Client client, List<StatusRow> rows) throws ClientException {
        switch (format) {
            case "name" -> names(client, rows);
            case "plain" -> context.report().status(sort.isEmpty() ? rows : plain(client, rows));
            default -> wide(client, rows);
        }
    }

    private void names(Client client, List<StatusRow> rows) throws ClientException {
        for (StatusRow row : plain(client, rows)) {
            context.report()
                    .add(
                            new JsonObject()
                                    .put("name", row.namespec())
                                    .put("result", row.state())
                                    .put("text", row.namespec()),
                            row.namespec() + "\n");
        }
    }

    /** The rows in the order that was asked for. */
    private List<StatusRow> plain(Client client, List<StatusRow> rows) throws ClientException {
        if (sort.isEmpty()) {
            return rows;
        }
        List<String> order = sorted(Details.of(client, rows)).stream()
                .map(DetailRow::namespec)
                .toList();
        List<StatusRow> sorted = new ArrayList<>(rows);
        sorted.sort(java.util.Comparator.comparingInt(row -> order.indexOf(row.namespec())));
        return sorted;
    }

    private void wide(Client client, List<StatusRow> rows) throws ClientException {
        List<DetailRow> details = sorted(Details.of(client, rows));
        if (context.report().isText()) {
            context.console()
                    .print(String.join("\n", table(details, context.console().extent())) + "\n");
        } else {
            details.forEach(row -> context.report().add(DetailJson.of(row), ""));
        }
    }

    private List<DetailRow> sorted(List<DetailRow> rows) {
        List<DetailRow> sorted = new ArrayList<>(rows);
        sort.ifPresent(key -> sorted.sort(key.order()));
        return sorted;
    }

    private List<String> table(List<DetailRow> rows, Optional<Extent> extent) {
        return new WideTable(
                        rows,
                        System.currentTimeMillis(),
                        extent,
                        context.console().hasColours())
                .lines();
    }
}
