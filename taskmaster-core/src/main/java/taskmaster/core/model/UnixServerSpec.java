package taskmaster.core.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The control socket in the file system: {@code [unix_jmx_server]}.
 *
 * @param mode the permission bits of the socket
 * @param grants who else may use it, and for what; the first that fits counts
 */
public record UnixServerSpec(Path file, int mode, Optional<Owner> owner, List<PeerGrant> grants) {
    public UnixServerSpec {
        grants = List.copyOf(grants);
    }

    /** A socket for root and the daemon's own user alone. */
    public UnixServerSpec(Path file, int mode, Optional<Owner> owner) {
        this(file, mode, owner, List.of());
    }

    /** Whether the socket is the same, whoever may use it. */
    public boolean isSameSocket(UnixServerSpec other) {
        return file.equals(other.file) && mode == other.mode && owner.equals(other.owner);
    }
}
