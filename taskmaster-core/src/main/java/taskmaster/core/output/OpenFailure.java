package taskmaster.core.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import taskmaster.core.posix.Errno;

/** Why a file operation failed, for people: they have one line to find out what to repair. */
final class OpenFailure {
    private OpenFailure() {}

    static OutputException of(Path log, int errno) {
        return of(log, Errno.text(errno));
    }

    static OutputException of(Path log, IOException failed) {
        return of(log, reason(failed));
    }

    private static OutputException of(Path log, String reason) {
        return new OutputException("cannot open log " + log + ": " + surroundings(log, reason));
    }

    private static String surroundings(Path log, String reason) {
        Path directory = log.toAbsolutePath().getParent();
        if (directory != null && Files.notExists(directory)) {
            return "no such directory " + directory;
        }
        if (directory != null && !Files.isDirectory(directory)) {
            return directory + " is not a directory";
        }
        return reason;
    }

    /** What an exception of {@code java.nio.file} says, without the path, which the caller names. */
    static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return Errno.text(Errno.EACCES);
        }
        if (failed instanceof NoSuchFileException) {
            return Errno.text(Errno.ENOENT);
        }
        String said = failed instanceof FileSystemException inFile ? inFile.getReason() : failed.getMessage();
        return said == null ? failed.getClass().getSimpleName() : said;
    }
}
