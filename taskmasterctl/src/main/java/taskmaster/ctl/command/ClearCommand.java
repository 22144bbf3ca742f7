package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code clear}: empties log files. */
final class ClearCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty()) {
            throw new UsageException("clear requires a process name");
        }
        List<String> names = Patterns.expand(context, arguments);
        return Outcomes.report(context, Verb.CLEAR, arguments, context.client().clear(Words.join(names)));
    }
}
