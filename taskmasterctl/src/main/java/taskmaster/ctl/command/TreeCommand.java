package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Paint;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/** {@code tree}: groups and their processes, in the order in which they are started. */
final class TreeCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        selection.unknown().forEach(name -> Outcomes.unknown(context, name));
        Map<String, Priorities> priorities = Priorities.of(context.client().avail());
        Map<String, List<StatusRow>> groups = new LinkedHashMap<>();
        List<StatusRow> rows = new ArrayList<>(selection.rows());
        rows.sort(Priorities.order(priorities));
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        groups.forEach((group, members) -> show(context, group, members, priorities));
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    private static void show(
            Context context, String group, List<StatusRow> members, Map<String, Priorities> priorities) {
        Priorities first = Priorities.find(priorities, members.getFirst());
        boolean alone = members.size() == 1 && members.getFirst().namespec().equals(group);
        if (!alone) {
            context.report().add(group(group, first), Printable.of(group) + priority(first.group()) + "\n");
        }
        for (int i = 0; i < members.size(); i++) {
            String branch = alone ? "" : i == members.size() - 1 ? "\u2514\u2500 " : "\u251c\u2500 ";
            process(context, members.get(i), Priorities.find(priorities, members.get(i)), branch, alone);
        }
    }

    private static JsonObject group(String group, Priorities priorities) {
        return new JsonObject()
                .put("name", group)
                .put("result", "GROUP")
                .put("text", "group")
                .put("priority", priorities.group());
    }

    private static void process(Context context, StatusRow row, Priorities priorities, String branch, boolean alone) {
        JsonObject fields = new JsonObject()
                .put("name", row.namespec())
                .put("result", row.state())
                .put("text", row.description())
                .put("group", row.group())
                .put("priority", priorities.process());
        StringBuilder line = new StringBuilder();
        Columns.pad(line, branch + Printable.of(row.namespec()), 28).append(' ');
        line.append(Paint.of(context.console().hasColours(), Paint.state(row.state()), row.state()));
        line.append(row.description().isEmpty() ? "" : "  " + Printable.of(row.description()));
        line.append(priority(alone ? priorities.group() : priorities.process()));
        context.report().add(fields, line + "\n");
    }

    /** Said where it is not the usual one. */
    private static String priority(int priority) {
        return priority == Priorities.USUAL ? "" : "  (priority " + priority + ")";
    }
}
