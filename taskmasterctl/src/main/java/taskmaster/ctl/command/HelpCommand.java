package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;

/** {@code help}: what there is to type. Needs no daemon. */
final class HelpCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) {
        if (arguments.isEmpty()) {
            String table = ManualText.table(Manual.all(), context.manner());
            context.say("", "HELP", table, table);
        }
        for (String name : arguments) {
            Optional<Manual> manual = CommandTable.has(name, context.manner()) ? Manual.find(name) : Optional.empty();
            String text = manual.isPresent() ? ManualText.full(manual.get()) : "*** No help on " + name;
            context.say(name, manual.isPresent() ? "HELP" : "NO_HELP", text, text);
        }
        return ExitCode.OK;
    }
}
