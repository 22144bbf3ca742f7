package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code diff}: what an update would do, program by program and key by key; does nothing. */
final class DiffCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        try {
            return PlanView.ask(context, given.names()).tell(context);
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
