package taskmaster.core.launch.posix;

import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.model.SocketSpec;

/** A descriptor that listens, and the file others find it by, if it has one. */
final class PosixSocket implements ListeningSocket {
    private final SocketOpener opener;
    private final int fd;
    private final SocketFile file;

    PosixSocket(SocketOpener opener, int fd, SocketFile file) {
        this.opener = opener;
        this.fd = fd;
        this.file = file;
    }

    int fd() {
        return fd;
    }

    @Override
    public void adjust(SocketSpec changed) throws LaunchException {
        if (changed instanceof SocketSpec.Unix unix && file.isThere()) {
            file.protect(unix);
        }
        opener.listen(fd, changed);
    }

    @Override
    public void close() {
        file.remove();
        opener.close(fd);
    }

    @Override
    public String toString() {
        return "socket " + fd;
    }
}
