package taskmaster.core.config;

import java.nio.file.Path;

/**
 * Where something was written.
 *
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted in characters from 1; 0 means the file as a whole
 */
public record SourcePos(Path file, int line, int column) {

    /** The file as a whole. */
    static SourcePos of(Path file) {
        return new SourcePos(file, 0, 0);
    }

    /** {@code file:line:column}, or just {@code file}: how a report begins. */
    String exact() {
        return line == 0 ? toString() : toString() + ":" + column;
    }

    /** {@code file:line}, or just {@code file}: how another place refers to it. */
    @Override
    public String toString() {
        String name = Shown.path(file);
        return line == 0 ? name : name + ":" + line;
    }
}
