package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.render.StatusRow;

/** The prompt: the daemon's name, and its health where it is not well. */
final class Prompt {
    private Prompt() {}

    static String of(String name, boolean connected, List<StatusRow> rows) {
        List<String> troubles = new ArrayList<>();
        long failed = rows.stream().filter(StatusRow::isFailed).count();
        if (!connected) {
            troubles.add("not connected");
        } else if (failed > 0) {
            troubles.add(failed + " failed");
        }
        return name + (troubles.isEmpty() ? "" : " (" + String.join(", ", troubles) + ")") + "> ";
    }
}
