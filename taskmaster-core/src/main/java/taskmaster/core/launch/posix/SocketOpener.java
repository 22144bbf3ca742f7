package taskmaster.core.launch.posix;

import taskmaster.core.launch.LaunchException;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.FileStatus;
import taskmaster.core.posix.Sockets;

/** Opens listening sockets. A path gets its owner and mode before the socket listens, so nobody slips in. Supervisor thread. */
final class SocketOpener {
    private static final int FIRST_FREE = 3;

    private final Descriptors descriptors;
    private final Sockets sockets = new Sockets();
    private final FileStatus status = new FileStatus();

    SocketOpener(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    PosixSocket open(SocketSpec spec) throws LaunchException {
        return switch (spec) {
            case SocketSpec.Unix unix -> open(unix);
            case SocketSpec.Tcp tcp -> open(tcp);
        };
    }

    private PosixSocket open(SocketSpec.Unix spec) throws LaunchException {
        SocketFile.clear(spec, sockets, status);
        int fd = kept(spec, sockets.unix());
        SocketFile file = SocketFile.none(sockets, status);
        try {
            check(spec, sockets.bind(fd, spec.file().toString()));
            file = SocketFile.at(spec, sockets, status);
            file.protect(spec);
            listen(fd, spec);
            return new PosixSocket(this, fd, file);
        } catch (LaunchException failed) {
            file.remove();
            close(fd);
            throw failed;
        }
    }

    private PosixSocket open(SocketSpec.Tcp spec) throws LaunchException {
        int fd = kept(spec, sockets.tcp(spec.interfaceAddress()));
        try {
            check(spec, sockets.bind(fd, spec.interfaceAddress(), spec.port()));
            listen(fd, spec);
            return new PosixSocket(this, fd, SocketFile.none(sockets, status));
        } catch (LaunchException failed) {
            close(fd);
            throw failed;
        }
    }

    /** Not one of the numbers that a child's streams are put in place of, nor one that is left for others. */
    private int kept(SocketSpec spec, int opened) throws LaunchException {
        check(spec, opened);
        int kept = descriptors.duplicate(opened, FIRST_FREE);
        close(opened);
        return check(spec, kept);
    }

    void listen(int fd, SocketSpec spec) throws LaunchException {
        check(spec, sockets.listen(fd, spec.backlog().orElse(Sockets.LONGEST_QUEUE)));
    }

    void close(int fd) {
        descriptors.close(fd);
    }

    private static int check(SocketSpec spec, int result) throws LaunchException {
        if (result < 0) {
            throw SocketFailure.of(spec, result);
        }
        return result;
    }
}
