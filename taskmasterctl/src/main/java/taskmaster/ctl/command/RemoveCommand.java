package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code remove}: takes a stopped group out of use. */
final class RemoveCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        int code = ExitCode.OK;
        for (String group : arguments) {
            code = GroupAnswers.tell(context, group, context.client()::remove) ? code : ExitCode.GENERIC;
        }
        return code;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
