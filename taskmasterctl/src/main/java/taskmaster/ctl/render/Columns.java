package taskmaster.ctl.render;

import java.util.ArrayList;
import java.util.List;

/** Rows as the daemon sends them: columns separated by tabs. */
public final class Columns {
    private static final String BLANKS = " ".repeat(64);

    private Columns() {}

    /** Exactly so many columns: missing ones are empty, surplus ones stay in the last. */
    public static List<String> split(String row, int count) {
        List<String> columns = new ArrayList<>(count);
        int from = 0;
        while (columns.size() < count - 1) {
            int tab = row.indexOf('\t', from);
            if (tab < 0) {
                break;
            }
            columns.add(row.substring(from, tab));
            from = tab + 1;
        }
        columns.add(row.substring(from));
        while (columns.size() < count) {
            columns.add("");
        }
        return columns;
    }

    /** Appends the text and blanks up to the width. */
    public static StringBuilder pad(StringBuilder line, String text, int width) {
        line.append(text);
        int missing = width - text.length();
        while (missing > 0) {
            int some = Math.min(missing, BLANKS.length());
            line.append(BLANKS, 0, some);
            missing -= some;
        }
        return line;
    }

    /** The text, or as much of it as fits, with a mark that it goes on. */
    public static String cut(String text, int width) {
        if (text.length() <= width) {
            return text;
        }
        return width <= 1 ? "" : text.substring(0, width - 1) + "\u2026";
    }
}
