package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code stop}: stops processes and waits until their children are gone. */
final class StopCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw new UsageException("stop requires a process name");
        }
        List<String> names = Patterns.expand(context, given.names());
        if (given.has("--dry-run")) {
            return DryRun.show(context, Verb.STOP, names);
        }
        return new Order(context, Verb.STOP, names, given).run();
    }

    @Override
    public String options() {
        return Order.OPTIONS;
    }
}
