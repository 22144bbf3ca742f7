package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code logs}: what processes wrote, of many at once, both streams, as lines. */
final class LogsCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        LogWishes wishes = LogWishes.of(given);
        context.report().stream();
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
        }
        List<StatusRow> rows = given.has("--failed")
                ? selection.rows().stream().filter(StatusRow::isFailed).toList()
                : selection.rows();
        if (rows.isEmpty() && given.has("--failed") && selection.unknown().isEmpty()) {
            context.say("", "NOTHING", "nothing has failed", "Nothing has failed.");
        }
        int code = new LogView(context, wishes).run(rows);
        return selection.unknown().isEmpty() ? code : ExitCode.GENERIC;
    }

    @Override
    public String options() {
        return "-f,--follow -t,--time -n,--lines=N --since=TIME --run=N --grep=REGEX --failed --stdout --stderr --raw";
    }
}
