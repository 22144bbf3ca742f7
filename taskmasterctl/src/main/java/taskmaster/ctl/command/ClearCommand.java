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
        return Outcomes.report(context, Verb.CLEAR, arguments, context.client().clear(Words.join(arguments)));
    }

    @Override
    public String help() {
        return """
                clear NAME...             Empty the log files of processes
                clear GROUP:*             Empty the log files of a group
                clear all                 Empty the log files of all processes
                """;
    }
}
