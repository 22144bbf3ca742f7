package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Arrays;

/** A text by its lines, which end like those of {@link PhysicalLines}. The lines are looked for at the first question. */
final class LineIndex {

    private final String text;
    private int[] starts = {};
    private int count;

    LineIndex(String text) {
        this.text = text;
    }

    int count() {
        find();
        return count;
    }

    /** How long a line is, its end included. */
    int length(int number) {
        find();
        return (number < count ? starts[number] : text.length()) - starts[number - 1];
    }

    /** A line by its number, from 1, without its end. */
    String line(int number) {
        find();
        int start = starts[number - 1];
        int end = start + length(number);
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether the line may go on with the value of the line before. */
    boolean isContinued(int number) {
        String line = line(number);
        return line.isEmpty() || Blanks.isBlank(line.charAt(0));
    }

    /** How many characters a line has up to its = or :; all if it has none. */
    int keyLength(int number) {
        String line = line(number);
        int length = 0;
        while (length < line.length() && line.charAt(length) != '=' && line.charAt(length) != ':') {
            length++;
        }
        return Math.min(line.length(), length + 1);
    }

    /** The place of a character. */
    SourcePos at(Path file, int offset) {
        find();
        int found = Arrays.binarySearch(starts, 0, count, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePos(file, line + 1, offset - starts[line] + 1);
    }

    private void find() {
        if (count > 0) {
            return;
        }
        add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !crlf && i + 1 < text.length()) {
                add(i + 1);
            }
        }
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, Math.max(16, 2 * count));
        }
        starts[count++] = start;
    }
}
