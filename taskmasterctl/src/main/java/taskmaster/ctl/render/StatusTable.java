package taskmaster.ctl.render;

import java.util.List;

/** The table of {@code status}: name, state, description, in supervisorctl's columns, which scripts cut apart. */
public final class StatusTable {
    private static final int NAME_WIDTH = 30;
    private static final int GAP = 3;
    private static final int STATE_WIDTH = 10;

    private StatusTable() {}

    public static String render(List<StatusRow> rows, boolean colours) {
        int width = NAME_WIDTH;
        for (StatusRow row : rows) {
            width = Math.max(width, row.namespec().length());
        }
        width += GAP;
        StringBuilder table = new StringBuilder(rows.size() * (width + 60));
        for (StatusRow row : rows) {
            Columns.pad(table, row.namespec(), width);
            state(table, row.state(), colours);
            table.append(row.description()).append('\n');
        }
        return table.toString();
    }

    private static void state(StringBuilder table, String state, boolean colours) {
        if (!colours) {
            Columns.pad(table, state, STATE_WIDTH);
            return;
        }
        table.append(Paint.state(state)).append(state).append(Paint.PLAIN);
        Columns.pad(table, "", STATE_WIDTH - state.length());
    }
}
