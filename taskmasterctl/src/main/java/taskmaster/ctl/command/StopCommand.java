package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code stop}: stops processes and waits until their children are gone. */
final class StopCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty()) {
            throw new UsageException("stop requires a process name");
        }
        String[] outcomes = context.client().stop(Words.join(arguments));
        return Outcomes.report(context, Verb.STOP, arguments, outcomes);
    }

    @Override
    public String help() {
        return """
                stop NAME...              Stop processes, and wait until they are gone
                stop GROUP:*              Stop all processes of a group
                stop all                  Stop all processes
                """;
    }
}
