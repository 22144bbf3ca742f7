package taskmaster.ctl.shell;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The file that keeps what was typed: for its owner's eyes only. */
final class HistoryFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private HistoryFile() {}

    /** The file, made or closed to others; empty if that cannot be: then the shell forgets. */
    static Optional<Path> prepare(Optional<Path> wanted) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        Path file = wanted.get().toAbsolutePath();
        try {
            create(file);
            if (!Files.isRegularFile(file) || !Files.isWritable(file) || !Files.isReadable(file)) {
                return Optional.empty();
            }
            Files.setPosixFilePermissions(file, OWNER);
            return Optional.of(file);
        } catch (IOException | UnsupportedOperationException notOurs) {
            return Optional.empty();
        }
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } catch (FileAlreadyExistsException known) {
            // From an earlier run.
        }
    }
}
