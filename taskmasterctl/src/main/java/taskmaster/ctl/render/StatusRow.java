package taskmaster.ctl.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One process, as the bulk attribute tells it. Only what the plain table needs is cut out at once: of a thousand rows the rest
 * would cost a one-shot command as much as the connection.
 */
public final class StatusRow {
    /** By group, then by name: the order of supervisorctl's table. */
    public static final Comparator<StatusRow> BY_NAME = new ByName();

    private static final int COLUMNS = 10;

    private final String namespec;
    private final String group;
    private final String name;
    private final String state;
    private final String rest;

    private StatusRow(String namespec, String group, String name, String state, String rest) {
        this.namespec = namespec;
        this.group = group;
        this.name = name;
        this.state = state;
        this.rest = rest;
    }

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
        List<String> columns = Columns.split(row, 5);
        return new StatusRow(columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4));
    }

    /** The name that commands take. */
    public String namespec() {
        return namespec;
    }

    public String group() {
        return group;
    }

    /** The name within the group. */
    public String name() {
        return name;
    }

    public String state() {
        return state;
    }

    /** The state as a number. */
    public int code() {
        return (int) number(0);
    }

    /** The process id of the child; -1 or 0: there is none. */
    public long pid() {
        return number(1);
    }

    /** When the last child was created, in ms since 1970; 0: never. */
    public long startMillis() {
        return number(2);
    }

    /** When the last child ended; 0: never. */
    public long stopMillis() {
        return number(3);
    }

    /** How the last child ended, in words. */
    public String lastExit() {
        return column(4);
    }

    public String description() {
        int start = 0;
        for (int i = 0; i < COLUMNS - 5; i++) {
            int tab = rest.indexOf('\t', start);
            if (tab < 0) {
                return "";
            }
            start = tab + 1;
        }
        return rest.substring(start);
    }

    private String column(int index) {
        return Columns.split(rest, COLUMNS - 4).get(index);
    }

    private long number(int index) {
        try {
            return Long.parseLong(column(index));
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

    /** Whether something is wrong with it: it gave up, waits to try again, or ended by itself with another code than 0. */
    public boolean isFailed() {
        return switch (state) {
            case "FATAL", "BACKOFF", "UNKNOWN" -> true;
            case "EXITED" -> !lastExit().isEmpty() && !lastExit().equals("exit status 0");
            default -> false;
        };
    }
}
