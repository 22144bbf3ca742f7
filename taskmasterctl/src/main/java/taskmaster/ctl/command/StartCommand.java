package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code start}: starts processes and waits until each is RUNNING or its first attempt failed. */
final class StartCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw new UsageException("start requires a process name", ExitCode.INVALID_ARGUMENTS);
        }
        List<String> names = Patterns.expand(context, given.names());
        if (given.has("--dry-run")) {
            return DryRun.show(context, Verb.START, names);
        }
        return new Order(context, Verb.START, names, given).run();
    }

    @Override
    public String options() {
        return Order.OPTIONS;
    }
}
