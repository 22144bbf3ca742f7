package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes sections of what a parser finds in {@link LogicalLines}, with the place of the line that was handed out last. */
final class SectionCollector {
    private final LogicalLines lines;
    private final Problems problems;
    private final List<IniSection> sections = new ArrayList<>();

    SectionCollector(LogicalLines lines, Problems problems) {
        this.lines = lines;
        this.problems = problems;
    }

    void section(String name) {
        sections.add(new IniSection(name.replace(LogicalLines.EDGE, ' '), lines.position(), new ArrayList<>()));
    }

    /** @param value null: there was no = */
    void option(String name, @Nullable String value) {
        IniSection section = sections.getLast();
        if (value == null) {
            String found = Shown.value(name.replace(LogicalLines.JOINT, '\n'));
            problems.error(lines.position(), section.name(), "", "found " + found + "; expected key=value");
            return;
        }
        String key = Blanks.strip(name).toLowerCase(Locale.ROOT);
        String text = Blanks.strip(value.replace(LogicalLines.JOINT, '\n'));
        section.entries()
                .add(new IniEntry(section.name(), key, text, lines.position(), lines.places(), lines.comment()));
    }

    List<IniSection> sections() {
        return sections;
    }
}
