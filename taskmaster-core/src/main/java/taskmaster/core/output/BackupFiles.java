package taskmaster.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The old files of a log, named as in supervisord: {@code .1} is the newest, {@code .N} the oldest. */
final class BackupFiles {
    private final Path log;

    BackupFiles(Path log) {
        this.log = log;
    }

    /** Hears of each renaming after it was done. */
    @FunctionalInterface
    interface Renaming {
        void renamed(int from, int to);
    }

    Path number(int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    /** Makes the log the first backup, and each backup the next one up to the first gap; the oldest gives way. */
    void push(int keep, Renaming listener) throws IOException {
        int free = 1;
        while (free < keep && Files.exists(number(free), LinkOption.NOFOLLOW_LINKS)) {
            free++;
        }
        // stopping at a gap: a rotation that failed half-way and is tried again must not push out one backup each time
        for (int i = free; i > 1; i--) {
            rename(number(i - 1), number(i));
            listener.renamed(i - 1, i);
        }
        rename(log, number(1));
    }

    /** Takes {@link #push} of the log back. */
    void pop() throws IOException {
        rename(number(1), log);
    }

    /** Deletes the backups a log may have, and those that a higher limit has left behind them. */
    void delete(int keep) throws IOException {
        for (int i = 1; Files.deleteIfExists(number(i)) || i < keep; i++) {}
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
