package taskmaster.core.config;

import java.io.IOException;
import java.nio.file.Path;
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
        LogicalLines lines = new LogicalLines(text, file, section -> true, problems);
        SectionCollector collector = new SectionCollector(lines, problems);
        try {
            new Dialect().parse(lines, new Handler(collector));
        } catch (IOException e) {
            // no I/O is left to fail: the parser itself gave up on a line that LogicalLines let through
            problems.error(
                    lines.position(), "", "", "cannot be read as INI: " + Shown.value(String.valueOf(e.getMessage())));
        }
        return new IniDocument(file, text, collector.sections());
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

    private record Handler(SectionCollector collector) implements IniHandler {

        @Override
        public void startSection(String name) {
            collector.section(name);
        }

        @Override
        public void handleOption(String name, @Nullable String value) {
            collector.option(name, value);
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
