package taskmaster.core.config;

import java.nio.file.Path;

/**
 * Where something was written.
 *
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1; 0 means the line as a whole
 */
public record SourcePos(Path file, int line, int column) {

    /** The file as a whole. */
    static SourcePos of(Path file) {
        return new SourcePos(file, 0, 0);
    }

    /** {@code file:line}, or just {@code file}. */
    @Override
    public String toString() {
        return line == 0 ? file.toString() : file + ":" + line;
    }
}
