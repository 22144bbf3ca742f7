package taskmaster.core.launch.posix;

import java.util.Optional;
import java.util.OptionalLong;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.model.Owner;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.posix.Credentials;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.FileStatus;
import taskmaster.core.posix.FileStatus.Identity;
import taskmaster.core.posix.Sockets;

/** The path of a UNIX socket. Somebody may have put another file there since; that one is not touched. Supervisor thread. */
final class SocketFile {
    private static final long AS_IT_IS = -1;

    private final Sockets sockets;
    private final FileStatus status;
    private final String path;
    private final Optional<Identity> identity;

    private SocketFile(Sockets sockets, FileStatus status, String path, Optional<Identity> identity) {
        this.sockets = sockets;
        this.status = status;
        this.path = path;
        this.identity = identity;
    }

    /** That of a socket which has none. */
    static SocketFile none(Sockets sockets, FileStatus status) {
        return new SocketFile(sockets, status, "", Optional.empty());
    }

    /** That of a socket which was bound a moment ago. */
    static SocketFile at(SocketSpec.Unix spec, Sockets sockets, FileStatus status) {
        String path = spec.file().toString();
        boolean there = status.ofLink(path) == 0 && status.isSocket();
        return new SocketFile(sockets, status, path, there ? Optional.of(status.identity()) : Optional.empty());
    }

    /**
     * Makes room for a new socket: what a daemon left that was killed goes, if nobody answers there.
     *
     * @throws LaunchException if the path belongs to somebody else
     */
    static void clear(SocketSpec.Unix spec, Sockets sockets, FileStatus status) throws LaunchException {
        String path = spec.file().toString();
        int found = status.ofLink(path);
        if (found == -Errno.ENOENT) {
            return;
        }
        if (found < 0) {
            throw SocketFailure.of(spec, found);
        }
        if (!status.isSocket()) {
            throw SocketFailure.notASocket(spec);
        }
        int answer = sockets.probe(path);
        if (answer == -Errno.ECONNREFUSED) {
            answer = sockets.unlink(path);
        } else if (answer == 0 || answer == -Errno.EAGAIN || answer == -Errno.EPROTOTYPE) {
            answer = -Errno.EADDRINUSE;
        }
        if (answer < 0 && answer != -Errno.ENOENT) {
            throw SocketFailure.of(spec, answer);
        }
    }

    /** Gives it its owner and its mode. */
    void protect(SocketSpec.Unix spec) throws LaunchException {
        Owner owner = spec.owner().orElseGet(() -> new Owner(new Credentials().effectiveUser(), OptionalLong.empty()));
        int given = sockets.owner(path, owner.uid(), owner.gid().orElse(AS_IT_IS));
        if (given < 0) {
            throw SocketFailure.notGiven(spec, owner, given);
        }
        int done = sockets.mode(path, spec.mode());
        if (done < 0) {
            throw SocketFailure.of(spec, done);
        }
    }

    boolean isThere() {
        return identity.isPresent()
                && status.ofLink(path) == 0
                && identity.get().equals(status.identity());
    }

    void remove() {
        if (isThere()) {
            sockets.unlink(path);
        }
    }
}
