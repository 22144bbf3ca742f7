package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code restart --rolling}: so many at a time, the next only when those are RUNNING again; ends at the first that is not. */
final class Rolling {
    private Rolling() {}

    static int run(Context context, List<String> names, Arguments given) throws UsageException, ClientException {
        int size = given.number("--rolling", 1, 1);
        if (given.has("--no-wait")) {
            throw Arguments.wrong("--rolling waits; it does not go together with --no-wait");
        }
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), names);
        if (!selection.unknown().isEmpty()) {
            selection.unknown().forEach(name -> Outcomes.unknown(context, name));
            return ExitCode.GENERIC;
        }
        List<String> open = new ArrayList<>();
        selection.rows().forEach(row -> open.add(row.namespec()));
        while (!open.isEmpty()) {
            List<String> batch = open.subList(0, Math.min(size, open.size()));
            int code = new Order(context, Verb.RESTART, List.copyOf(batch), given).run();
            context.console().flush();
            batch.clear();
            if (code != ExitCode.OK) {
                leave(context, open);
                return code;
            }
        }
        return ExitCode.OK;
    }

    private static void leave(Context context, List<String> open) {
        for (String name : open) {
            context.say(name, "LEFT_ALONE", "not restarted", name + ": not restarted, because one before it failed");
        }
    }
}
