package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/** Where one output stream of a process goes. */
public sealed interface OutputSpec {

    /** {@code NONE}: thrown away. */
    record Discard() implements OutputSpec {}

    /** Only for stderr, {@code redirect_stderr=true}: goes where stdout goes, in the order written. */
    record Merged() implements OutputSpec {}

    /**
     * Kept in a file.
     *
     * @param path the file; empty for {@code AUTO}: a name made up in {@code childlogdir}
     * @param maxBytes the size at which the file is rotated; 0: never
     * @param backups how many old files are kept; 0: none
     */
    record ToFile(Optional<Path> path, long maxBytes, int backups) implements OutputSpec {}
}
