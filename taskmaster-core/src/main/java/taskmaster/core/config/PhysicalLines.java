package taskmaster.core.config;

import java.nio.file.Path;

/**
 * Walks over the lines of a text, one at a time, with comments taken off as supervisord does: a line whose first non-blank is
 * {@code ;} or {@code #}, and the rest of a line from a blank followed by one of the two. Quotes do not protect.
 */
final class PhysicalLines {

    /** As much of a comment as anyone looks at. */
    private static final int MAX_COMMENT = 200;

    private final String text;
    private int next;
    private int newline = -1;
    private int carriage = -1;
    /** That of the line at {@link #counted}. */
    private int number;

    private int counted;
    private boolean behind;
    private int start;
    private int end;
    private int indent;
    private int comment;
    private String content = "";

    PhysicalLines(String text) {
        this.text = text;
    }

    /** Moves to the next line; false at the end. */
    boolean next() {
        if (!nextRaw()) {
            return false;
        }
        int first = firstNonBlank();
        indent = first - start;
        if (first == end) {
            content = "";
            comment = end;
        } else {
            comment = comment(first);
            content = Blanks.strip(text, first, comment);
        }
        return true;
    }

    /**
     * Moves to the next section header, looking at nothing else; false at the end. What continues a value is none.
     *
     * @param but headers that begin with this are left out: there may be thousands, and nobody needs to look at each
     */
    boolean nextHeader(String but) {
        int from = next;
        int numberThere = number();
        for (int at = text.indexOf('[', from); at >= 0; at = text.indexOf('[', at + 1)) {
            int blanks = blanksBefore(at);
            if (blanks > 0) {
                // a header, or more of a value: that needs every line
                next = from;
                start = counted;
                number = numberThere;
                behind = false;
                newline = -1;
                carriage = -1;
                return nextHeaderByLines();
            }
            if (blanks == 0 && !text.startsWith(but, at)) {
                next = at;
                behind = true;
                next();
                if (isHeader()) {
                    return true;
                }
            }
        }
        next = text.length();
        return false;
    }

    /** How many of them begin the line before this place; -1 if there is something else. */
    private int blanksBefore(int place) {
        int blanks = 0;
        for (int i = place - 1; i >= 0 && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i--) {
            if (!Blanks.isBlank(text.charAt(i))) {
                return -1;
            }
            blanks++;
        }
        return blanks;
    }

    private boolean nextHeaderByLines() {
        int keyIndent = Integer.MAX_VALUE;
        while (nextRaw()) {
            int first = firstNonBlank();
            if (first == end || first - start > keyIndent || isComment(text.charAt(first))) {
                continue;
            }
            if (text.charAt(first) == '[') {
                next = start;
                number--;
                next();
                if (isHeader()) {
                    return true;
                }
            }
            keyIndent = first - start;
        }
        return false;
    }

    /** Whether the line is a section header, if it continues no value. */
    boolean isHeader() {
        return content.startsWith("[") && content.lastIndexOf(']') > 1;
    }

    /** The number of the current line, from 1. */
    int number() {
        if (behind) {
            for (int i = counted; i < start; i++) {
                char c = text.charAt(i);
                number += c == '\n' || c == '\r' && text.charAt(i + 1) != '\n' ? 1 : 0;
            }
            counted = start;
            behind = false;
        }
        return number;
    }

    /** How many characters stand before the first non-blank. */
    int indent() {
        return indent;
    }

    /** The line without comment and outer blanks. */
    String content() {
        return content;
    }

    /** Whether a comment was taken off. */
    boolean commented() {
        return comment < end;
    }

    /** The comment that was taken off. */
    Comment comment(Path file) {
        int blanks = comment;
        while (blanks > start && Blanks.isBlank(text.charAt(blanks - 1))) {
            blanks--;
        }
        SourcePos pos = new SourcePos(file, number(), comment - start + 1);
        return new Comment(
                pos, text.substring(comment, Math.min(end, comment + MAX_COMMENT)), text.substring(blanks, comment));
    }

    private boolean nextRaw() {
        int length = text.length();
        if (next >= length) {
            return false;
        }
        start = next;
        newline = newline < start ? find('\n') : newline;
        carriage = carriage < start ? find('\r') : carriage;
        end = Math.min(newline, carriage);
        next = carriage + 1 == newline ? end + 2 : end + 1;
        if (!behind) {
            number++;
            counted = start;
        }
        return true;
    }

    /** Where the next of these stands; behind the end where there is none. A search costs less than a loop, if nothing is compiled. */
    private int find(char lineEnd) {
        int found = text.indexOf(lineEnd, start);
        return found < 0 ? text.length() : found;
    }

    private int firstNonBlank() {
        int first = start;
        while (first < end && Blanks.isBlank(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean isComment(char c) {
        return c == ';' || c == '#';
    }

    private int comment(int first) {
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (isComment(c) && (i == first || Blanks.isBlank(text.charAt(i - 1)))) {
                return i;
            }
        }
        return end;
    }
}
