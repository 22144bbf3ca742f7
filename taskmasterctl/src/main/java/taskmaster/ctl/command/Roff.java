package taskmaster.ctl.command;

import java.util.List;

/** Writes a manual page in the language of man(7). */
final class Roff {
    private final StringBuilder text = new StringBuilder();

    /** @param section 1 commands, 5 files, 8 daemons */
    Roff(String name, int section, String summary) {
        text.append(".TH ")
                .append(name.toUpperCase(java.util.Locale.ROOT))
                .append(' ')
                .append(section)
                .append(" \"\" Taskmaster\n");
        section("NAME").line(name + " \\- " + escaped(summary));
    }

    Roff section(String title) {
        text.append(".SH ").append(title).append('\n');
        return this;
    }

    Roff subsection(String title) {
        text.append(".SS ").append(escaped(title)).append('\n');
        return this;
    }

    Roff paragraph(String words) {
        text.append(".PP\n");
        return line(escaped(words));
    }

    /** Lines as they are typed. */
    Roff example(List<String> lines) {
        text.append(".PP\n.nf\n.RS 4\n");
        lines.forEach(line -> line(escaped(line)));
        text.append(".RE\n.fi\n");
        return this;
    }

    /** A term and below it what it means. */
    Roff entry(String term, String meaning) {
        text.append(".TP\n.B ").append(escaped(term)).append('\n');
        return line(escaped(meaning.isEmpty() ? "See above." : meaning));
    }

    Roff entries(List<Manual.Entry> entries) {
        entries.forEach(entry -> entry(entry.term(), entry.meaning()));
        return this;
    }

    private Roff line(String escaped) {
        text.append(escaped).append('\n');
        return this;
    }

    /** A point or an apostrophe at the beginning of a line would be a command; a hyphen is to stay one that can be copied. */
    private static String escaped(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("`", "");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
