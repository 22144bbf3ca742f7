package taskmaster.core.config;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.ini4j.Config;
import org.ini4j.spi.IniHandler;
import org.ini4j.spi.IniParser;
import org.jspecify.annotations.Nullable;

/**
 * INI text to sections and entries with their places. The only class that knows ini4j, of which it uses the parser and its
 * callbacks and nothing else: never {@code fetch} or bean access, whose expansion recurses without end (CVE-2022-41404).
 */
final class IniReader {

    private IniReader() {}

    static IniDocument read(String text, Path file, Problems problems) {
        return read(text, file, section -> true, problems);
    }

    /** Reads some sections only. What lies between is skipped, so that a large file costs little. */
    static IniDocument read(String text, Path file, Predicate<String> wanted, Problems problems) {
        LogicalLines lines = new LogicalLines(text, file, wanted, problems);
        Collector collector = new Collector(lines, problems);
        try {
            new Dialect().parse(lines, collector);
        } catch (IOException e) {
            // no I/O is left to fail: the parser itself gave up on a line that LogicalLines let through
            problems.error(
                    lines.position(), "", "", "cannot be read as INI: " + Shown.value(String.valueOf(e.getMessage())));
        }
        return new IniDocument(file, text, collector.sections);
    }

    /** supervisord's INI dialect: backslashes are plain characters, a key without value is ours to report. */
    private static final class Dialect extends IniParser {
        Dialect() {
            Config config = new Config();
            config.setEscape(false);
            config.setEscapeNewline(false);
            config.setEmptyOption(true);
            config.setInclude(false);
            config.setLowerCaseOption(false);
            setConfig(config);
        }
    }

    private static final class Collector implements IniHandler {
        private final LogicalLines lines;
        private final Problems problems;
        private final List<IniSection> sections = new ArrayList<>();

        Collector(LogicalLines lines, Problems problems) {
            this.lines = lines;
            this.problems = problems;
        }

        @Override
        public void startSection(String name) {
            sections.add(new IniSection(name.replace(LogicalLines.EDGE, ' '), lines.position(), new ArrayList<>()));
        }

        @Override
        public void handleOption(String name, @Nullable String value) {
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

        @Override
        public void handleComment(String comment) {}

        @Override
        public void startIni() {}

        @Override
        public void endSection() {}

        @Override
        public void endIni() {}
    }
}
