package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code clear}: empties log files. */
final class ClearCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw new UsageException("clear requires a process name");
        }
        if (!Caution.agrees(context, Verb.CLEAR, given)) {
            return ExitCode.OK;
        }
        List<String> names = Patterns.expand(context, given.names());
        return Outcomes.report(
                context, Verb.CLEAR, given.names(), context.client().clear(Words.join(names)));
    }

    @Override
    public String options() {
        return Caution.OPTION;
    }
}
