package taskmaster.ctl.render;

import java.util.List;
import java.util.Optional;

/**
 * The table of {@code status}: name, state, description, in supervisorctl's columns, which scripts cut apart. On a terminal what is
 * too long for a line is cut, and what could harm it made visible.
 */
public final class StatusTable {
    private static final int NAME_WIDTH = 30;
    private static final int GAP = 3;
    private static final int STATE_WIDTH = 10;
    /** No terminal is asked for its size before a line is longer than this. */
    private static final int ALWAYS_FITS = 80;

    private final Console console;
    private final int width;
    private Optional<Extent> extent = Optional.empty();

    private StatusTable(Console console, int width) {
        this.console = console;
        this.width = width;
    }

    public static String render(List<StatusRow> rows, Console console) {
        int width = NAME_WIDTH;
        for (StatusRow row : rows) {
            width = Math.max(width, row.namespec().length());
        }
        return new StatusTable(console, width + GAP).render(rows);
    }

    private String render(List<StatusRow> rows) {
        boolean colours = console.hasColours();
        boolean terminal = console.isTerminal();
        StringBuilder table = new StringBuilder(rows.size() * (width + 60));
        for (StatusRow row : rows) {
            Columns.pad(table, row.namespec(), width);
            state(table, row.state(), colours);
            table.append(terminal ? fitting(row.description()) : row.description())
                    .append('\n');
        }
        return table.toString();
    }

    private String fitting(String description) {
        String clean = Printable.of(description);
        int before = width + STATE_WIDTH;
        if (before + clean.length() <= ALWAYS_FITS) {
            return clean;
        }
        if (extent.isEmpty()) {
            extent = console.extent().or(() -> Optional.of(Extent.USUAL));
        }
        return Columns.cut(clean, Math.max(ALWAYS_FITS - before, extent.get().columns() - before));
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
