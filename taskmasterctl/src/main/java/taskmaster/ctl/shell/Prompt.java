package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.command.PendingText;
import taskmaster.ctl.render.StatusRow;

/** The prompt: the daemon's name, and its health where it is not well. */
final class Prompt {
    private Prompt() {}

    static String of(String name, boolean connected, List<StatusRow> rows, int pending) {
        List<String> troubles = new ArrayList<>();
        long failed = rows.stream().filter(StatusRow::isFailed).count();
        if (!connected) {
            troubles.add("not connected");
        } else {
            if (failed > 0) {
                troubles.add(failed + " failed");
            }
            if (pending != 0) {
                troubles.add(PendingText.of(pending));
            }
        }
        return name + (troubles.isEmpty() ? "" : " (" + String.join(", ", troubles) + ")") + "> ";
    }
}
