package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code reload}: as update, for hands that know the word; nothing that is unchanged is restarted. */
final class ReloadCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        Arguments.none("reload", given.names());
        if (!given.has("--yes") && !context.operator().confirms("Really apply the changed configuration y/N? ")) {
            return ExitCode.OK;
        }
        return new ChangeOrder(context, given, "reloading")
                .tellingOfNothing()
                .run(client -> client.update(""), client -> client.begin("update", ""));
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }

    @Override
    public String options() {
        return Caution.OPTION;
    }
}
