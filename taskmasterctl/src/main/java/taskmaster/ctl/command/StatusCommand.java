package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Look;
import taskmaster.ctl.client.Reply;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.StatusRow;

/** {@code status}: what every process is doing. Without options one cheap question, answered in supervisorctl's table. */
final class StatusCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty() && context.report().isText() && isForPrograms(context.console())) {
            Optional<Reply> table = context.link().table();
            if (table.isPresent()) {
                context.console().write(table.get().body());
                return table.get().allUp() ? ExitCode.OK : ExitCode.STATUS_DOWN;
            }
        }
        Arguments given = Arguments.of(context, arguments, options());
        if (!given.options().isEmpty()) {
            return new StatusView(context, given).run();
        }
        boolean person = context.console().isTerminal() && context.report().isText() && !context.isSupervisorctl();
        Look look = context.link().look(person);
        List<StatusRow> all = StatusRow.parse(look.rows());
        List<String> names = context.isSupervisorctl() ? given.names() : Patterns.expand(all, given.names());
        Selection selection = Selection.of(all, names);
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
        }
        context.report().status(selection.rows());
        if (person) {
            tellPending(context, look.pending().orElse(0));
        }
        return exitCode(selection);
    }

    private static boolean isForPrograms(Console console) {
        return !console.isTerminal() && !console.hasColours();
    }

    private static void tellPending(Context context, int pending) {
        String text = PendingText.of(pending);
        if (!text.isEmpty()) {
            String more = pending < 0 ? "check" : "diff";
            context.say("", "PENDING", text, text + " (" + context.operator().typed(more) + " tells)");
        }
    }

    /** supervisorctl's: 3 if one that is shown is down, else 4 if a name is unknown. */
    static int exitCode(Selection selection) {
        for (StatusRow row : selection.rows()) {
            if (row.isDown()) {
                return ExitCode.STATUS_DOWN;
            }
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.STATUS_UNKNOWN;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return switch (kind) {
            case NO_SUCH_FILE, REFUSED_CONNECTION -> ExitCode.STATUS_UNKNOWN;
            default -> ExitCode.GENERIC;
        };
    }

    @Override
    public String options() {
        return "-w,--watch[=SECONDS] -o,--output=FORMAT --failed --sort=KEY --desired --strict";
    }
}
