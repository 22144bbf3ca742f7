package taskmaster.ctl.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.StatusRow;

/** When a process is started: lower first, groups before processes. */
record Priorities(int group, int process) {
    static final int USUAL = 999;

    private static final Priorities UNKNOWN = new Priorities(USUAL, USUAL);

    /** By namespec, from the rows of {@code avail}. */
    static Map<String, Priorities> of(String... rows) {
        Map<String, Priorities> all = new HashMap<>();
        for (String row : rows) {
            List<String> columns = Columns.split(row, 4);
            String[] numbers = columns.get(3).split(":");
            if (numbers.length == 2) {
                all.put(columns.get(0), new Priorities(number(numbers[0]), number(numbers[1])));
            }
        }
        return all;
    }

    static Priorities find(Map<String, Priorities> all, StatusRow row) {
        return all.getOrDefault(row.namespec(), UNKNOWN);
    }

    static Comparator<StatusRow> order(Map<String, Priorities> all) {
        return Comparator.comparingInt((StatusRow row) -> find(all, row).group)
                .thenComparing(StatusRow::group)
                .thenComparingInt(row -> find(all, row).process)
                .thenComparing(StatusRow::name);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unknown) {
            return USUAL;
        }
    }
}
