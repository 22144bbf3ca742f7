package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;
import taskmaster.jmx.api.Results;

/** {@code explain}, {@code why}: why processes are as they are, and what to do. */
final class ExplainCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        Selection selection = Selection.of(all, Patterns.expand(all, given.names()));
        InFiles files = InFiles.of(context);
        for (String name : selection.unknown()) {
            unknown(context, name, files);
        }
        boolean failedOnly = given.has("--failed") || given.names().isEmpty();
        boolean any = false;
        for (StatusRow row : selection.rows()) {
            if (!failedOnly || row.isFailed()) {
                Explanation.of(context, row, files).tell(context);
                any = true;
            }
        }
        if (!any && selection.unknown().isEmpty()) {
            context.say("", "NOTHING", "nothing has failed", "Nothing has failed.");
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    /** Most often it is in the files, and nobody has told the daemon. */
    private static void unknown(Context context, String name, InFiles files) {
        List<String> notes = files.about(name, name);
        if (notes.isEmpty()) {
            Outcomes.unknown(context, name);
            return;
        }
        String text = "no such process; " + String.join("; ", notes);
        context.say(
                name,
                Results.NO_SUCH_PROCESS,
                text,
                name + ": ERROR (no such process)\n  " + String.join("\n  ", notes));
    }

    @Override
    public String options() {
        return "--failed";
    }
}
