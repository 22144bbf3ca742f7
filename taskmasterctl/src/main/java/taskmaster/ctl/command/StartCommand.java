package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code start}: starts processes and waits until each is RUNNING or its first attempt failed. */
final class StartCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty()) {
            throw new UsageException("start requires a process name", ExitCode.INVALID_ARGUMENTS);
        }
        String[] outcomes = context.client().start(Words.join(arguments));
        return Outcomes.report(context, Verb.START, arguments, outcomes);
    }

    @Override
    public String help() {
        return """
                start NAME...             Start processes, and wait until they run or have failed
                start GROUP:*             Start all processes of a group
                start all                 Start all processes
                """;
    }
}
