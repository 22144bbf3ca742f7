package taskmaster.jmx.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The table of supervisorctl's {@code status}, which scripts cut apart: name, state, description, in the order of groups and names.
 *
 * @param down how many processes have no child and will not get one by themselves
 */
record StatusLines(String table, int down) {
    private static final int COLUMNS = 10;
    private static final int NAMESPEC = 0;
    private static final int GROUP = 1;
    private static final int NAME = 2;
    private static final int STATE = 3;
    private static final int DESCRIPTION = 9;

    private static final int NAME_WIDTH = 30;
    private static final int GAP = 3;
    private static final int STATE_WIDTH = 10;

    /** @param rows as the attribute {@code StatusRows} has them */
    static StatusLines of(String... rows) {
        List<String[]> sorted = Arrays.stream(rows)
                .map(row -> row.split("\t", COLUMNS))
                .sorted(Comparator.<String[], String>comparing(row -> row[GROUP])
                        .thenComparing(row -> row[NAME]))
                .toList();
        int width =
                sorted.stream().mapToInt(row -> row[NAMESPEC].length()).max().orElse(0);
        StringBuilder table = new StringBuilder(rows.length * 100);
        int down = 0;
        for (String[] row : sorted) {
            pad(table, row[NAMESPEC], Math.max(NAME_WIDTH, width) + GAP);
            pad(table, row[STATE], STATE_WIDTH);
            table.append(row[DESCRIPTION]).append('\n');
            down += isDown(row[STATE]) ? 1 : 0;
        }
        return new StatusLines(table.toString(), down);
    }

    private static boolean isDown(String state) {
        return switch (state) {
            case "STOPPED", "EXITED", "FATAL" -> true;
            default -> false;
        };
    }

    private static void pad(StringBuilder table, String text, int width) {
        table.append(text).repeat(' ', Math.max(0, width - text.length()));
    }
}
