package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code explain}, {@code why}: why processes are as they are, and what to do. */
final class ExplainCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
        }
        boolean failedOnly = given.has("--failed") || given.names().isEmpty();
        boolean any = false;
        for (StatusRow row : selection.rows()) {
            if (!failedOnly || row.isFailed()) {
                Explanation.of(context, row).tell(context);
                any = true;
            }
        }
        if (!any && selection.unknown().isEmpty()) {
            context.say("", "NOTHING", "nothing has failed", "Nothing has failed.");
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    @Override
    public String options() {
        return "--failed";
    }
}
