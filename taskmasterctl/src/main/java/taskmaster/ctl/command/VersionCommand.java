package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code version}: that of the daemon. */
final class VersionCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments.none("version", arguments);
        String version = context.client().version();
        context.say("taskmasterd", "VERSION", version, version);
        return ExitCode.OK;
    }
}
