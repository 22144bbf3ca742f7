package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a file operation failed, in the words of the C library, without the path and without the name of a class. */
public final class Reasons {
    private Reasons() {}

    private static boolean hasParent(NoSuchFileException missing) {
        return missing.getFile() != null
                && Optional.ofNullable(
                                Path.of(missing.getFile()).toAbsolutePath().getParent())
                        .filter(Files::isDirectory)
                        .isPresent();
    }

    /** A few words for the end of a message. */
    public static String of(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> hasParent(missing) ? "no such file" : "no such directory";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default ->
                Optional.ofNullable(failed.getMessage())
                        .orElse(failed.getClass().getSimpleName());
        };
    }
}
