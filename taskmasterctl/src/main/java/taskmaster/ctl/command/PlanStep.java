package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import taskmaster.ctl.render.JsonObject;

/**
 * One thing an update would do, as the daemon tells it; see docs/JMX.md.
 *
 * @param action add, remove, replace or change
 * @param subject a group, or a process
 * @param detail the keys that differ, or how much comes
 * @param isGroup whether it is about a group as a whole
 * @param pids of the children that end
 */
record PlanStep(
        String action,
        String subject,
        String detail,
        boolean isGroup,
        String group,
        String program,
        int restarts,
        int starts,
        int stops,
        List<String> pids,
        List<Change> changes) {
    private static final int FIXED = 10;

    /** A key that differs; an empty value is one that is not set. */
    record Change(String key, String before, String after) {}

    static PlanStep of(String row) {
        List<String> cells = new ArrayList<>(List.of(row.split("\t", -1)));
        while (cells.size() < FIXED) {
            cells.add(""); // an older daemon
        }
        List<Change> changes = new ArrayList<>();
        for (int i = FIXED; i + 2 < cells.size(); i += 3) {
            changes.add(new Change(cells.get(i), cells.get(i + 1), cells.get(i + 2)));
        }
        return new PlanStep(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3).equals("group"),
                cells.get(4),
                cells.get(5),
                number(cells.get(6)),
                number(cells.get(7)),
                number(cells.get(8)),
                Words.of(cells.get(9)),
                changes);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException nothing) {
            return 0;
        }
    }

    /** Whether a process comes or goes because its program has more or fewer. */
    boolean isOfNumprocs() {
        return !changes.isEmpty() && changes.getFirst().key().equals("numprocs");
    }

    /** The program, with its group where that is called otherwise. */
    String owner() {
        if (isGroup || program.isEmpty()) {
            return subject;
        }
        return program.equals(group) ? program : group + ":" + program;
    }

    JsonObject fields() {
        List<JsonObject> differences = new ArrayList<>();
        for (Change change : changes) {
            differences.add(new JsonObject()
                    .put("key", change.key())
                    .put("old", change.before())
                    .put("new", change.after()));
        }
        return new JsonObject()
                .put("name", subject)
                .put("result", action.toUpperCase(Locale.ROOT))
                .put("text", detail)
                .put("kind", isGroup ? "group" : "process")
                .put("group", group)
                .put("program", program)
                .put("restarts", restarts)
                .put("starts", starts)
                .put("stops", stops)
                .put("pids", pids)
                .putObjects("changes", differences);
    }
}
