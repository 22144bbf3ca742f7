package taskmaster.ctl.command;

import java.util.List;

/** {@code quit}, {@code exit}: leaves the shell. The shells see to it themselves; as a one-shot command it does nothing. */
final class QuitCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) {
        context.say("", "QUIT", "", "");
        return ExitCode.OK;
    }
}
