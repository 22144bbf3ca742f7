package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;
import taskmaster.jmx.api.Results;

/** {@code pid}: process ids. */
final class PidCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws ClientException {
        if (arguments.isEmpty()) {
            tell(context, "taskmasterd", context.client().pid());
            return ExitCode.OK;
        }
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        if (arguments.contains("all")) {
            for (StatusRow row : Selection.of(all, arguments).rows()) {
                tell(context, row.namespec(), Math.max(row.pid(), 0));
            }
            return ExitCode.OK;
        }
        int code = ExitCode.OK;
        for (String name : context.isSupervisorctl() ? arguments : Patterns.expand(all, arguments)) {
            int one = one(context, all, name);
            code = one == ExitCode.OK ? code : one;
        }
        return code;
    }

    private static int one(Context context, List<StatusRow> all, String name) {
        List<StatusRow> rows = Selection.of(all, List.of(name)).rows();
        if (rows.isEmpty()) {
            context.say(name, Results.NO_SUCH_PROCESS, "no such process", "No such process " + name);
            return ExitCode.GENERIC;
        }
        int code = ExitCode.OK;
        for (StatusRow row : rows) {
            tell(context, row.namespec(), Math.max(row.pid(), 0));
            code = row.pid() > 0 ? code : ExitCode.NOT_RUNNING;
        }
        return code;
    }

    private static void tell(Context context, String name, long pid) {
        String text = Long.toString(pid);
        context.say(name, "PID", text, text);
    }
}
