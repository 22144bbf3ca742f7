package taskmaster.ctl.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the daemon tells of one process, by the names of columns. A column that is not there is empty, so that shell and
 * daemon may be of different ages.
 */
public final class DetailRow {
    private final Map<String, Integer> columns;
    private final List<String> values;

    private DetailRow(Map<String, Integer> columns, List<String> values) {
        this.columns = columns;
        this.values = values;
    }

    /** Reads rows separated by tabs, of which the first holds the names. */
    public static List<DetailRow> parse(String[] rows) {
        List<DetailRow> parsed = new ArrayList<>(rows.length);
        Map<String, Integer> columns = new HashMap<>();
        for (String row : rows) {
            if (columns.isEmpty()) {
                List<String> names = List.of(row.split("\t"));
                names.forEach(name -> columns.put(name, columns.size()));
            } else {
                parsed.add(new DetailRow(columns, Columns.split(row, columns.size())));
            }
        }
        return parsed;
    }

    /** What can be told of a process by a daemon that does not give details. */
    public static List<DetailRow> of(List<StatusRow> rows, long nowMillis) {
        List<DetailRow> details = new ArrayList<>(rows.size());
        for (StatusRow row : rows) {
            boolean waits = row.state().equals("BACKOFF") || row.state().equals("FATAL");
            long uptime = row.pid() > 0 ? Math.max(0, nowMillis - row.startMillis()) : 0;
            details.add(new DetailRow(
                    Map.of(
                            "namespec",
                            0,
                            "group",
                            1,
                            "name",
                            2,
                            "state",
                            3,
                            "pid",
                            4,
                            "uptimeMillis",
                            5,
                            "lastExit",
                            6,
                            "reason",
                            7),
                    List.of(
                            row.namespec(),
                            row.group(),
                            row.name(),
                            row.state(),
                            Long.toString(row.pid()),
                            Long.toString(uptime),
                            row.lastExit(),
                            waits ? row.description() : "")));
        }
        return details;
    }

    public String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : values.get(index);
    }

    /** The column as a number; -1 if it is empty or none. */
    public double number(String column) {
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }

    /** The name that commands take. */
    public String namespec() {
        return text("namespec");
    }

    public String state() {
        return text("state");
    }

    public boolean hasChild() {
        return number("pid") > 0;
    }
}
