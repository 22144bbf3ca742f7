package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code reread}: what an update would do. */
final class RereadCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments.none("reread", arguments);
        try {
            String[] changes = context.client().reread();
            if (changes.length == 0) {
                Updates.nothing(context);
            }
            Updates.show(context, changes);
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
