package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.render.Columns;

/** The lines of a plan: what, which key, from what to what, and what that means. Pure. */
final class PlanTable {
    /** Values that are longer have lines of their own below. */
    private static final int WIDEST = 44;

    private static final String INDENT = " ".repeat(8);

    private PlanTable() {}

    static String of(List<PlanEntry> entries) {
        int owners = 0;
        int keys = 0;
        int values = 0;
        for (PlanEntry entry : entries) {
            owners = Math.max(owners, entry.owner().length());
            for (List<String> difference : entry.differences()) {
                keys = Math.max(keys, difference.getFirst().length());
                values = Math.max(values, brief(difference).length());
            }
        }
        StringBuilder table = new StringBuilder(500);
        for (PlanEntry entry : entries) {
            String effect = entry.effect();
            for (List<String> difference : entry.differences()) {
                StringBuilder line = new StringBuilder(120).append(entry.sign()).append(' ');
                Columns.pad(line, entry.owner(), owners).append("  ");
                Columns.pad(line, difference.getFirst(), keys).append("  ");
                Columns.pad(line, brief(difference), values).append("  ").append(effect);
                table.append(line.toString().stripTrailing()).append('\n');
                if (isLong(difference)) {
                    table.append(INDENT).append(difference.get(1)).append('\n');
                    table.append(INDENT).append("-> ").append(difference.get(2)).append('\n');
                }
                effect = "";
            }
        }
        return table.toString();
    }

    private static String brief(List<String> difference) {
        return difference.size() == 1 || isLong(difference) ? "" : difference.get(1) + " -> " + difference.get(2);
    }

    private static boolean isLong(List<String> difference) {
        return difference.size() > 1
                && difference.get(1).length() + difference.get(2).length() + 4 > WIDEST;
    }
}
