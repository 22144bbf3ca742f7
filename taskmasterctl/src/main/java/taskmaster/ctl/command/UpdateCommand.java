package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code update}: applies what changed in the configuration, and touches nothing else. */
final class UpdateCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        String groups = Updates.groups(given.names());
        return new ChangeOrder(context, given, "updating")
                .run(client -> client.update(groups), client -> client.begin("update", groups));
    }

    @Override
    public String options() {
        return ChangeOrder.OPTIONS;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
