package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.render.DetailRow;

/** Whether processes are where they should be: the rule of {@code status --desired}. */
final class Standing {
    private Standing() {}

    static boolean isRight(List<DetailRow> rows) {
        for (DetailRow row : rows) {
            if (!isRight(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is up is to be up, or it would be stopping. What is STOPPED was stopped by a command, or is not to start by itself. What
     * has EXITED was not to be restarted; that is right if the end is one that {@code exitcodes} lists. All else is on its way, or
     * cannot get there.
     */
    static boolean isRight(DetailRow row) {
        return switch (row.state()) {
            case "RUNNING", "STOPPED" -> true;
            case "EXITED" -> isExpected(row);
            default -> false;
        };
    }

    /** An older daemon does not tell what is expected. */
    private static boolean isExpected(DetailRow row) {
        String told = row.text("exitExpected");
        return told.isEmpty() ? row.text("lastExit").equals("exit status 0") : told.equals("true");
    }
}
