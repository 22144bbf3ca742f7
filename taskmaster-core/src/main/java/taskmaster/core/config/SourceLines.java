package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of the files read, to show the line that a problem is about. */
final class SourceLines {

    /** A line may be as long as a file; such a one is not shown. */
    private static final int MAX_LENGTH = 10_000;

    /** So much is shown on each side of the place. */
    private static final int REACH = 70;

    /** How far back a secret is looked for in a value of many lines; below that nothing is shown. */
    private static final int MAX_CONTINUED = 100;

    private final Map<Path, LineIndex> files = new HashMap<>();

    void add(Path file, String text) {
        files.put(file, new LineIndex(text));
    }

    /** The line at a place; empty for a file as a whole or one that could not be read as text. */
    Optional<SourceLine> at(SourcePos pos) {
        @Nullable LineIndex lines = files.get(pos.file());
        if (lines == null || pos.line() < 1 || pos.line() > lines.count() || lines.length(pos.line()) > MAX_LENGTH) {
            return Optional.empty();
        }
        String line = shown(lines, pos.line());
        int caret = Math.clamp(pos.column() - 1, 0, line.length());
        int from = caret > REACH ? caret - REACH : 0;
        int to = Math.min(line.length(), caret + REACH);
        String head = from > 0 ? "..." : "";
        String tail = to < line.length() ? "..." : "";
        return Optional.of(new SourceLine(head + line.substring(from, to) + tail, head.length() + caret - from));
    }

    private static String shown(LineIndex lines, int number) {
        String line = lines.line(number);
        StringBuilder shown = new StringBuilder(line.length());
        int plain = plainLength(lines, number);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            shown.append(i >= plain && !Blanks.isBlank(c) ? '*' : Shown.isHarmless(c) ? c : ' ');
        }
        return shown.toString();
    }

    /** How much of a line holds no secret: all, or only the key; nothing of a line that continues a value with one. */
    private static int plainLength(LineIndex lines, int number) {
        int first = number;
        while (first > 1 && lines.isContinued(first)) {
            if (number - first == MAX_CONTINUED || lines.length(first - 1) > MAX_LENGTH) {
                return 0;
            }
            first--;
        }
        for (int i = first; i <= number; i++) {
            if (Secrets.mayBeIn(lines.line(i))) {
                return i == number ? lines.keyLength(i) : 0;
            }
        }
        return lines.line(number).length();
    }
}
