package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;

/** {@code help}: what there is to type. Needs no daemon. */
final class HelpCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) {
        if (arguments.isEmpty()) {
            String table = ManualText.table(Manual.all(), context.manner());
            show(context, "", "HELP", table);
        }
        for (String name : arguments) {
            Optional<Manual> manual = CommandTable.has(name, context.manner()) ? Manual.find(name) : Optional.empty();
            String text = manual.isPresent() ? ManualText.full(manual.get()) : "*** No help on " + name;
            show(context, name, manual.isPresent() ? "HELP" : "NO_HELP", text);
        }
        return ExitCode.OK;
    }

    /** All of it is the answer, though some lines are indented as those are that only explain one. */
    private static void show(Context context, String name, String result, String text) {
        JsonObject fields =
                new JsonObject().put("name", name).put("result", result).put("text", text);
        context.report().add(fields, Printable.of(text) + "\n");
    }
}
