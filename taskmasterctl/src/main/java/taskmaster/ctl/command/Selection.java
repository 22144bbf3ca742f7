package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.render.StatusRow;

/**
 * The processes that names mean: {@code name}, {@code group:name}, {@code group:*}, {@code group:}, {@code all}.
 *
 * @param rows in the order of the arguments; all of them by group and name
 * @param unknown what is there no process or group of
 */
record Selection(List<StatusRow> rows, List<String> unknown) {

    static Selection of(List<StatusRow> all, List<String> names) {
        all.sort(StatusRow.BY_NAME);
        if (names.isEmpty() || names.contains("all")) {
            return new Selection(all, List.of());
        }
        List<StatusRow> rows = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            int before = rows.size();
            select(all, name, rows);
            if (rows.size() == before) {
                unknown.add(name);
            }
        }
        return new Selection(rows, unknown);
    }

    private static void select(List<StatusRow> all, String name, List<StatusRow> rows) {
        for (StatusRow row : all) {
            if (isGroup(name) ? row.group().equals(groupOf(name)) : isNamed(row, name)) {
                rows.add(row);
            }
        }
    }

    private static boolean isNamed(StatusRow row, String name) {
        return row.namespec().equals(name) || name.equals(row.group() + ":" + row.name());
    }

    /** Whether the name means all members of a group. */
    static boolean isGroup(String name) {
        return name.endsWith(":*") || name.endsWith(":");
    }

    static String groupOf(String name) {
        return name.substring(0, name.lastIndexOf(':'));
    }
}
