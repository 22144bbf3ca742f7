package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code update}: applies what changed in the configuration, and touches nothing else. */
final class UpdateCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        String groups = arguments.contains("all") ? "" : Words.join(arguments);
        try {
            Updates.apply(context, groups);
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
