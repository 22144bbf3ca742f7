package taskmaster.core.launch.posix;

import java.nio.file.Path;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.model.Owner;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.posix.Errno;

/** Why a socket cannot be had, in words for people. */
final class SocketFailure {
    private SocketFailure() {}

    /**
     * @param errno as a call gave it, negated or not
     */
    static LaunchException of(SocketSpec spec, int errno) {
        return refuse(spec, words(spec, Math.abs(errno)));
    }

    static LaunchException notASocket(SocketSpec.Unix spec) {
        return refuse(spec, "there is a file already, which is no socket");
    }

    static LaunchException notGiven(SocketSpec.Unix spec, Owner owner, int errno) {
        String group = owner.gid().isPresent() ? " and gid " + owner.gid().getAsLong() : "";
        return refuse(spec, "it cannot be given to uid " + owner.uid() + group + ": " + Errno.text(errno));
    }

    private static LaunchException refuse(SocketSpec spec, String why) {
        return new LaunchException(Reason.SOCKET, "cannot listen on " + spec.url() + ": " + why);
    }

    private static String words(SocketSpec spec, int errno) {
        if (errno == Errno.EADDRINUSE) {
            return "address in use, somebody else listens there";
        }
        return switch (spec) {
            case SocketSpec.Unix unix -> ofPath(directory(unix.file()), errno);
            case SocketSpec.Tcp tcp ->
                errno == Errno.EACCES
                        ? "permission denied, as for most ports below 1024 if the daemon is not root"
                        : Errno.text(errno);
        };
    }

    private static String ofPath(Path directory, int errno) {
        return switch (errno) {
            case Errno.ENOENT -> "no such directory: " + directory;
            case Errno.EACCES -> "permission denied in " + directory;
            default -> Errno.text(errno);
        };
    }

    private static Path directory(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
