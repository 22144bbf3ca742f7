package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.render.JsonObject;

/** {@code man}: a manual page, for man(1) and for whoever installs us. Needs no daemon. */
final class ManCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        Optional<String> page = arguments.size() == 1 ? ManualPages.find(arguments.getFirst()) : Optional.empty();
        if (page.isEmpty()) {
            throw Arguments.wrong("man requires the name of a page: " + String.join(", ", ManualPages.NAMES));
        }
        JsonObject fields = new JsonObject()
                .put("name", arguments.getFirst())
                .put("result", "PAGE")
                .put("text", page.get());
        context.report().add(fields, page.get());
        return ExitCode.OK;
    }
}
