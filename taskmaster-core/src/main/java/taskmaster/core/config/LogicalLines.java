package taskmaster.core.config;

import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import taskmaster.core.config.ValuePlaces.Piece;

/**
 * The text of a file as the INI parser gets it: comments gone, continued values joined, one section header or one
 * {@code key=value} per line and never more than one line per read. So the line last handed out is the one being parsed, and
 * {@link #position} tells where it was written.
 *
 * <p>A line indented deeper than the key above it continues its value, as in supervisord (the rule of Python's configparser).
 * What could stop the parser is reported and left out here.
 */
final class LogicalLines extends Reader {

    /** Stands for a newline inside a value; a noncharacter, refused in files. */
    static final char JOINT = '\uffff';

    /** Stands for a blank at the edge of a section name, which the parser would strip; a noncharacter, refused in files. */
    static final char EDGE = '\ufffe';

    /** Sections that are never wanted alone: who wants some programs wants all. */
    private static final String PROGRAM = "[program:";

    private final PhysicalLines lines;
    private final Path file;
    private final Predicate<String> wanted;
    private final Problems problems;
    private boolean held;
    private boolean inSection;
    private String section = "";
    private SourcePos position;
    private final List<Piece> pieces = new ArrayList<>();
    private Optional<Comment> comment = Optional.empty();
    private String pending = "";
    private int handedOut;

    /** @param wanted which sections are of interest: all, or some that are no programs; others are skipped without being looked at */
    LogicalLines(String text, Path file, Predicate<String> wanted, Problems problems) {
        this.lines = new PhysicalLines(text);
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
        this.position = SourcePos.of(file);
    }

    /** Where the line last handed out was written. */
    SourcePos position() {
        return position;
    }

    /** The first comment that was cut off from the line last handed out. */
    Optional<Comment> comment() {
        return comment;
    }

    /** Where the value of the {@code key=value} last handed out was written. */
    ValuePlaces places() {
        int start = 0;
        while (start < pending.length() && pending.charAt(start) != '=' && pending.charAt(start) != ':') {
            start++;
        }
        do {
            start++;
        } while (start < pending.length() && isFiller(pending.charAt(start)));
        return new ValuePlaces(file, pieces, Math.min(start, pending.length() - 1));
    }

    private static boolean isFiller(char c) {
        return c == JOINT || Blanks.isBlank(c);
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (handedOut == pending.length() && !advance()) {
            return -1;
        }
        int count = Math.min(length, pending.length() - handedOut);
        pending.getChars(handedOut, handedOut + count, buffer, offset);
        handedOut += count;
        return count;
    }

    @Override
    public void close() {
        // nothing is held open: the text is in memory
    }

    /** The line that is handed out, without its end. */
    String line() {
        return pending.substring(0, pending.length() - 1);
    }

    /** Goes to the next line; false at the end. For readers of lines; those of characters need not call it. */
    boolean advance() {
        while (held || lines.next()) {
            held = false;
            String content = lines.content();
            if (content.isEmpty()) {
                continue;
            }
            if (lines.isHeader() && !isWanted(content)) {
                held = lines.nextHeader(PROGRAM);
                continue;
            }
            position = new SourcePos(file, lines.number(), lines.indent() + 1);
            comment = lines.commented() ? Optional.of(lines.comment(file)) : Optional.empty();
            pieces.clear();
            pieces.add(new Piece(0, lines.number(), lines.indent() + 1));
            if (lines.isHeader() ? header() : entry(content)) {
                handedOut = 0;
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(String header) {
        inSection = true;
        section = header.substring(1, header.lastIndexOf(']'));
        return wanted.test(section);
    }

    /** Of the section that {@link #isWanted} has looked at. */
    private boolean header() {
        if (Blanks.strip(section).isEmpty()) {
            problems.error(position, "", "", "a section without a name");
            return false;
        }
        pending = "[" + withMarkedEdges(section) + "]\n";
        return true;
    }

    private boolean entry(String first) {
        String value = withContinuation(first);
        char c = first.charAt(0);
        if (!inSection) {
            String hint = first.charAt(0) == '[' ? "a section name ends with ]" : "expected a [section] before it";
            problems.error(position, "", "", Shown.value(first) + " stands before any section; " + hint);
            return false;
        }
        if (c == '[' || c == '=' || c == ':') {
            String expected = c == '[' ? "; a section name ends with ]" : "; expected a key before the " + c;
            problems.error(position, section, "", "found " + Shown.value(first) + expected);
            return false;
        }
        pending = value + "\n";
        return true;
    }

    private String withContinuation(String first) {
        int indent = lines.indent();
        int blankLines = 0;
        StringBuilder value = null;
        while (lines.next()) {
            if (lines.content().isEmpty()) {
                blankLines += lines.commented() ? 0 : 1;
                continue;
            }
            if (lines.indent() <= indent) {
                held = true;
                break;
            }
            if (value == null) {
                value = new StringBuilder(first);
            }
            value.repeat(JOINT, blankLines + 1);
            pieces.add(new Piece(value.length(), lines.number(), lines.indent() + 1));
            value.append(lines.content());
            blankLines = 0;
            if (comment.isEmpty() && lines.commented()) {
                comment = Optional.of(lines.comment(file));
            }
            warnOfHiddenHeader();
        }
        return value == null ? first : value.toString();
    }

    private void warnOfHiddenHeader() {
        if (inSection && lines.isHeader()) {
            problems.warning(
                    new SourcePos(file, lines.number(), lines.indent() + 1),
                    section,
                    "",
                    Shown.value(lines.content())
                            + " continues the value above it, since it is indented deeper; a section"
                            + " starts at the beginning of a line");
        }
    }

    private static String withMarkedEdges(String name) {
        StringBuilder marked = new StringBuilder(name);
        for (int i = 0; Blanks.isBlank(name.charAt(i)); i++) {
            marked.setCharAt(i, EDGE);
        }
        for (int i = name.length() - 1; Blanks.isBlank(name.charAt(i)); i--) {
            marked.setCharAt(i, EDGE);
        }
        return marked.toString();
    }
}
