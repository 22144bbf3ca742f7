package taskmaster.ctl.render;

/** Breaks long lines between words, for people; what goes on is indented deeper than what it belongs to. */
public final class Wrapping {
    private static final int DEEPER = 4;

    private Wrapping() {}

    /** As wide as the terminal, if it is one. */
    public static String of(String lines, Console console) {
        return console.extent().map(extent -> of(lines, extent.columns())).orElse(lines);
    }

    static String of(String lines, int columns) {
        StringBuilder wrapped = new StringBuilder(lines.length() + 64);
        for (String line : lines.split("\n", -1)) {
            append(wrapped.isEmpty() ? wrapped : wrapped.append('\n'), line, columns);
        }
        return wrapped.toString();
    }

    private static void append(StringBuilder wrapped, String line, int columns) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        String rest = line;
        String before = "";
        while (before.length() + rest.length() > columns) {
            int end = rest.lastIndexOf(' ', columns - before.length());
            if (end <= (before.isEmpty() ? indent : 0)) {
                break; // a word that fits nowhere
            }
            wrapped.append(before).append(rest, 0, end).append('\n');
            rest = rest.substring(end + 1);
            before = " ".repeat(indent + DEEPER);
        }
        wrapped.append(before).append(rest);
    }
}
