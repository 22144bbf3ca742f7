package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code diff}: what an update would do, process by process and key by key; does nothing. */
final class DiffCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments.none("diff", arguments);
        try {
            PlanView plan = PlanView.of(context.client().plan(""));
            plan.show(context);
            if (!plan.isEmpty()) {
                String command = context.operator().typed("apply --plan " + plan.id());
                context.say("", "PLAN", plan.id(), "To do exactly this: " + command);
            }
            return ExitCode.OK;
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
