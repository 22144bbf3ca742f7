package taskmaster.ctl.command;

import java.util.List;

/** {@code top}: the whole screen. Whoever has a terminal runs it in our place; here there is none. */
final class TopCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        Arguments.none("top", arguments);
        String text = "top needs a terminal; without one: status -o wide";
        context.say("", "NO_TERMINAL", text, "ERROR: " + text);
        return ExitCode.GENERIC;
    }
}
