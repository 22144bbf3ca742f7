package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code signal}: sends a signal to children. */
final class SignalCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.size() < 2) {
            throw new UsageException("signal requires a signal name and a process name");
        }
        Arguments given = Arguments.of(context, arguments.subList(1, arguments.size()), options());
        List<String> typed = given.names();
        if (!Caution.agrees(context, Verb.SIGNAL, given)) {
            return ExitCode.OK;
        }
        List<String> names = Patterns.expand(context, typed);
        String[] outcomes = context.client().signal(arguments.getFirst(), Words.join(names));
        return Outcomes.report(context, Verb.SIGNAL, typed, outcomes);
    }

    @Override
    public String options() {
        return Caution.OPTION;
    }
}
