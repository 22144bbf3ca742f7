package taskmaster.jconsole;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the attribute {@code DetailRows}: tab-separated, the names of the columns in the first row, in any order. */
final class DetailRows {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Map<String, Integer> columns = new HashMap<>();

    private DetailRows(String heading) {
        for (String column : heading.split("\t", -1)) {
            columns.put(column, columns.size());
        }
    }

    /** In the daemon's order. A column that is missing, or holds what is no number, counts as not known. */
    static List<ProcessRow> parse(String[] rows) {
        List<ProcessRow> parsed = new ArrayList<>(rows.length);
        if (rows.length > 0) {
            DetailRows table = new DetailRows(rows[0]);
            for (int i = 1; i < rows.length; i++) {
                parsed.add(table.row(rows[i].split("\t", -1)));
            }
        }
        return parsed;
    }

    private ProcessRow row(String[] cells) {
        String state = text(cells, "state");
        return new ProcessRow(
                text(cells, "namespec"),
                state,
                (long) number(cells, "pid", -1),
                (long) number(cells, "uptimeMillis", -1),
                number(cells, "cpuPercent", -1),
                number(cells, "rssBytes", -1),
                (long) number(cells, "restarts", 0),
                LogText.plain(note(cells, state)));
    }

    private String note(String[] cells, String state) {
        String reason = text(cells, "reason");
        double next = number(cells, "nextTryMillis", -1);
        String lastExit = text(cells, "lastExit");
        if (!reason.isEmpty()) {
            return next < 0 ? reason : reason + "; next try at " + CLOCK.format(Instant.ofEpochMilli((long) next));
        }
        if (!lastExit.isEmpty()) {
            return "last end: " + lastExit;
        }
        return state.equals("STOPPED") ? "not started yet" : "";
    }

    private String text(String[] cells, String column) {
        int index = columns.getOrDefault(column, cells.length);
        return index < cells.length ? cells[index] : "";
    }

    private double number(String[] cells, String column, double unknown) {
        String text = text(cells, column);
        try {
            return text.isEmpty() ? unknown : Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return unknown;
        }
    }
}
