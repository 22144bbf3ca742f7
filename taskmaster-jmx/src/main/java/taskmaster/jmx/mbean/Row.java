package taskmaster.jmx.mbean;

/** One line of columns with tabs between them, for scripts; whatever a cell holds stays in its column. */
final class Row {
    private Row() {}

    static String of(String... cells) {
        StringBuilder row = new StringBuilder(96);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                row.append('\t');
            }
            append(row, cells[i]);
        }
        return row.toString();
    }

    private static void append(StringBuilder row, String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            row.append(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
        }
    }
}
