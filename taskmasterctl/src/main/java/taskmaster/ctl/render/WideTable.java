package taskmaster.ctl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of {@code status -o wide}. On a narrow terminal the less important columns go, and the note is cut; what went is said.
 */
public final class WideTable {
    private static final List<String> TITLES = List.of("NAME", "STATE", "PID", "UP", "CPU", "MEM", "RESTARTS");
    /** Which columns go first. */
    private static final int[] EXPENDABLE = {6, 4, 2, 3, 5};

    private static final String NOTE = "NOTE";
    private static final int LEAST_NOTE = 16;
    private static final int LEAST_NAME = 4;

    private final List<DetailRow> rows;
    private final List<String> names;
    private final long nowMillis;
    private final Optional<Extent> extent;
    private final boolean colours;

    /** @param extent empty: as wide as it takes */
    public WideTable(List<DetailRow> rows, long nowMillis, Optional<Extent> extent, boolean colours) {
        this(rows, rows.stream().map(DetailRow::namespec).toList(), nowMillis, extent, colours);
    }

    /** @param names what stands in the first column of each row */
    public WideTable(
            List<DetailRow> rows, List<String> names, long nowMillis, Optional<Extent> extent, boolean colours) {
        this.rows = rows;
        this.names = names;
        this.nowMillis = nowMillis;
        this.extent = extent;
        this.colours = colours;
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        List<List<String>> table = new ArrayList<>();
        table.add(TITLES);
        for (int i = 0; i < rows.size(); i++) {
            table.add(cells(rows.get(i), names.get(i)));
        }
        int[] widths = widths(table);
        List<Integer> gone = drop(widths);
        List<String> lines = new ArrayList<>();
        lines.add(line(TITLES, NOTE, widths, gone, ""));
        for (int i = 0; i < rows.size(); i++) {
            DetailRow row = rows.get(i);
            lines.add(line(table.get(i + 1), Printable.line(Notes.of(row, nowMillis)), widths, gone, row.state()));
        }
        String counts = StateCounts.of(rows.stream().map(DetailRow::state).toList()) + left(gone);
        lines.add(extent.isEmpty() ? counts : Columns.cut(counts, extent.get().columns()));
        return lines;
    }

    private static List<String> cells(DetailRow row, String name) {
        boolean child = row.hasChild();
        double cpu = row.number("cpuPercent");
        double memory = row.number("rssBytes");
        double restarts = row.number("restarts");
        return List.of(
                Printable.line(name),
                row.state(),
                child ? row.text("pid") : "-",
                child ? Amounts.age((long) row.number("uptimeMillis")) : "-",
                child && cpu >= 0 ? Amounts.percent(cpu) : "-",
                child && memory >= 0 ? Amounts.bytes(memory) : "-",
                restarts >= 0 ? String.valueOf((long) restarts) : "-");
    }

    private static int[] widths(List<List<String>> table) {
        int[] widths = new int[TITLES.size()];
        for (List<String> cells : table) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells.get(i).length());
            }
        }
        return widths;
    }

    /** Which columns do not fit; where even the rest is too wide, names are cut. */
    private List<Integer> drop(int[] widths) {
        List<Integer> gone = new ArrayList<>();
        for (int column : EXPENDABLE) {
            if (extent.isEmpty()
                    || used(widths, gone) + LEAST_NOTE <= extent.get().columns()) {
                break;
            }
            gone.add(column);
        }
        int over = extent.isEmpty() ? 0 : used(widths, gone) - extent.get().columns();
        widths[0] = over > 0 ? Math.max(LEAST_NAME, widths[0] - over) : widths[0];
        return gone;
    }

    private static int used(int[] widths, List<Integer> gone) {
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            used += gone.contains(i) ? 0 : widths[i] + 2;
        }
        return used;
    }

    private String line(List<String> cells, String note, int[] widths, List<Integer> gone, String state) {
        StringBuilder line = new StringBuilder(120);
        for (int i = 0; i < widths.length; i++) {
            if (!gone.contains(i)) {
                boolean isState = i == 1 && !state.isEmpty();
                cell(line, Columns.cut(cells.get(i), widths[i]), widths[i], i >= 2, isState ? Paint.state(state) : "");
                line.append("  ");
            }
        }
        int room = extent.isEmpty() ? Integer.MAX_VALUE : extent.get().columns() - used(widths, gone);
        return (line + Columns.cut(note, room)).stripTrailing();
    }

    private void cell(StringBuilder line, String text, int width, boolean right, String colour) {
        String blanks = " ".repeat(width - text.length());
        String painted = Paint.of(colours && !colour.isEmpty(), colour, text);
        line.append(right ? blanks + painted : painted + blanks);
    }

    private static String left(List<Integer> gone) {
        return gone.isEmpty()
                ? ""
                : " (+" + gone.size() + (gone.size() == 1 ? " column" : " columns") + " in a wider window)";
    }
}
