package taskmaster.ctl.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One process, as the bulk attribute tells it.
 *
 * @param pid -1 or 0: there is no child
 * @param startMillis when the last child was created, in ms since 1970; 0: never
 * @param stopMillis when the last child ended; 0: never
 */
public record StatusRow(
        String namespec,
        String group,
        String name,
        String state,
        int code,
        long pid,
        long startMillis,
        long stopMillis,
        String lastExit,
        String description) {

    /** By group, then by name: the order of supervisorctl's table. */
    public static final Comparator<StatusRow> BY_NAME = new ByName();

    private static final int COLUMNS = 10;

    /** A named class, because a lambda costs a one-shot command more to set up than the sorting takes. */
    private static final class ByName implements Comparator<StatusRow> {
        @Override
        public int compare(StatusRow left, StatusRow right) {
            int byGroup = left.group.compareTo(right.group);
            return byGroup != 0 ? byGroup : left.name.compareTo(right.name);
        }
    }

    /** Reads rows separated by tabs; what a newer daemon adds at the end is part of the description. */
    public static List<StatusRow> parse(String[] rows) {
        List<StatusRow> parsed = new ArrayList<>(rows.length);
        for (String row : rows) {
            parsed.add(parse(row));
        }
        return parsed;
    }

    private static StatusRow parse(String row) {
        List<String> columns = Columns.split(row, COLUMNS);
        return new StatusRow(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                (int) number(columns.get(4)),
                number(columns.get(5)),
                number(columns.get(6)),
                number(columns.get(7)),
                columns.get(8),
                columns.get(9));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException absent) {
            return 0;
        }
    }

    /** Whether there is no child and none will come by itself. */
    public boolean isDown() {
        return switch (state) {
            case "STOPPED", "EXITED", "FATAL", "UNKNOWN" -> true;
            default -> false;
        };
    }

    /** Whether a stop has something to do. */
    public boolean isUp() {
        return switch (state) {
            case "STARTING", "RUNNING", "BACKOFF" -> true;
            default -> false;
        };
    }
}
