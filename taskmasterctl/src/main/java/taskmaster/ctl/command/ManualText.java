package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.render.Columns;

/** A manual as {@code help} shows it. */
public final class ManualText {
    private static final int WIDTH = 26;

    private ManualText() {}

    /** What {@code -h} prints. */
    public static String usage(Manual program) {
        StringBuilder text = new StringBuilder("usage: ");
        program.forms().forEach(form -> text.append(form.term()).append("\n       "));
        text.setLength(text.length() - "       ".length());
        entries(text, "  ", program.options());
        text.append("Without a command: the shell; \"help\" tells the commands.\n");
        program.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    /** Forms and options: what is shown below a mistake. */
    static String brief(Manual manual) {
        StringBuilder text = new StringBuilder();
        entries(text, "", manual.forms());
        if (!manual.options().isEmpty()) {
            entries(text, "  ", manual.options());
        }
        return text.toString().stripTrailing();
    }

    /** All of it. */
    static String full(Manual manual) {
        StringBuilder text = new StringBuilder(brief(manual)).append('\n');
        for (String note : manual.notes()) {
            text.append("  ").append(note).append('\n');
        }
        for (Manual.Entry code : manual.codes()) {
            text.append("  exit code ")
                    .append(code.term())
                    .append(": ")
                    .append(code.meaning())
                    .append('\n');
        }
        for (String example : manual.examples()) {
            text.append("  example: taskmasterctl ").append(example).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** A line per command under their headings. */
    static String table(List<Manual> manuals, Manner manner) {
        StringBuilder table = new StringBuilder("Commands; help COMMAND tells forms, options and examples of one:\n");
        String group = "";
        for (Manual manual : manuals) {
            if (!manual.group().equals(group)) {
                group = manual.group();
                table.append(heading(group)).append('\n');
            }
            entry(table, "  ", new Manual.Entry(String.join(", ", manual.names(manner)), manual.summary()), 21);
        }
        return table.append("A NAME is a process, group:process, group:*, a pattern such as 'web*', or all.")
                .toString();
    }

    private static String heading(String group) {
        return switch (group) {
            case "look" -> "Looking";
            case "act" -> "Acting";
            case "configure" -> "Configuration";
            case "tools" -> "Tools";
            default -> "Here";
        };
    }

    private static void entries(StringBuilder text, String indent, List<Manual.Entry> entries) {
        for (Manual.Entry entry : entries) {
            entry(text, indent, entry, WIDTH);
        }
    }

    private static void entry(StringBuilder text, String indent, Manual.Entry entry, int width) {
        String term = indent + entry.term();
        Columns.pad(text, term, Math.max(width, entry.meaning().isEmpty() ? 0 : term.length() + 2));
        text.append(entry.meaning()).append('\n');
    }
}
