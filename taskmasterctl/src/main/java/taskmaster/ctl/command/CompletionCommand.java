package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.render.JsonObject;

/** {@code completion}: a script for the shell of the system, made of the manuals. Needs no daemon; the script asks it for names. */
final class CompletionCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        String shell = arguments.size() == 1 ? arguments.getFirst() : "";
        List<Manual> manuals = Manual.all();
        String script = switch (shell) {
            case "bash" -> BashCompletion.of(manuals);
            case "zsh" -> ZshCompletion.of(manuals);
            case "fish" -> FishCompletion.of(manuals);
            default -> throw Arguments.wrong("completion requires the name of a shell: bash, zsh or fish");
        };
        JsonObject fields =
                new JsonObject().put("name", shell).put("result", "SCRIPT").put("text", script);
        context.report().add(fields, script);
        return ExitCode.OK;
    }
}
