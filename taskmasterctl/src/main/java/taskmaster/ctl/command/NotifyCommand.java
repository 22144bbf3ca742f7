package taskmaster.ctl.command;

import java.util.List;

/** {@code notify}: whether the shell tells changes of state above the prompt. The shell for people sees to it itself. */
final class NotifyCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        throw Arguments.wrong("notify is for the shell on a terminal: notify on, notify off");
    }
}
