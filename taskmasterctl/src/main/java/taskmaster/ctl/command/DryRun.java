package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** What an order would do, by the states as they are now. */
final class DryRun {
    private DryRun() {}

    /** Tells it. @return the exit code: that of the order for unknown names, else 0 */
    static int show(Context context, Verb verb, List<String> names) throws ClientException {
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), names);
        int code = ExitCode.OK;
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
            code = Selection.isGroup(name) ? verb.noSuchGroup() : ExitCode.GENERIC;
        }
        for (StatusRow row : selection.rows()) {
            String what = verb.concerns(row) ? "would " + verb.word() : "nothing to do";
            String text = what + " (" + row.state() + ")";
            String result = verb.concerns(row) ? "WOULD_CHANGE" : "UNCHANGED";
            context.say(row.namespec(), result, text, row.namespec() + ": " + text);
        }
        return code;
    }
}
