package taskmaster.core.config;

import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Reads some sections of a file for a one-shot command, as {@link IniReader} would: {@link LogicalLines} leaves little to parse, and
 * the classes of ini4j, too old to be kept in a start-up cache, cost such a command a sixth of its time.
 */
final class QuickReader {
    private QuickReader() {}

    /** What lies between the sections that are wanted is skipped, so that a large file costs little. */
    static IniDocument read(String text, Path file, Predicate<String> wanted, Problems problems) {
        LogicalLines lines = new LogicalLines(text, file, wanted, problems);
        SectionCollector collector = new SectionCollector(lines, problems);
        while (lines.advance()) {
            // as ini4j does: control characters are blanks for it
            String line = lines.line().trim();
            int operator = operator(line);
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("[")) {
                collector.section(line.substring(1, line.length() - 1).trim());
            } else if (operator < 0) {
                collector.option(line, null);
            } else {
                collector.option(
                        line.substring(0, operator).trim(),
                        line.substring(operator + 1).trim());
            }
        }
        return new IniDocument(file, text, collector.sections());
    }

    /** Where the first = or : stands that has no backslash before it; -1: nowhere. */
    private static int operator(String line) {
        for (int i = 0; i < line.length(); i++) {
            boolean operator = line.charAt(i) == '=' || line.charAt(i) == ':';
            if (operator && (i == 0 || line.charAt(i - 1) != '\\')) {
                return i;
            }
        }
        return -1;
    }
}
