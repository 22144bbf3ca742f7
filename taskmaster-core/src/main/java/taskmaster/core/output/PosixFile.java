package taskmaster.core.output;

import java.nio.file.Path;
import taskmaster.core.posix.FileStatus;
import taskmaster.core.posix.FileStatus.Identity;
import taskmaster.core.posix.NativeBuffer;

/** A regular file, open with {@code O_APPEND}. */
final class PosixFile implements Storage {
    private final int fd;
    private final Identity identity;
    private final long sizeAtOpen;

    PosixFile(int fd, Identity identity, long sizeAtOpen) {
        this.fd = fd;
        this.identity = identity;
        this.sizeAtOpen = sizeAtOpen;
    }

    @Override
    public int write(NativeBuffer from, int offset, int length) {
        return Calls.ofThread().descriptors().write(fd, from, offset, length);
    }

    @Override
    public boolean isRegular() {
        return true;
    }

    @Override
    public long size() {
        FileStatus status = Calls.ofThread().status();
        return status.of(fd) < 0 ? sizeAtOpen : status.size();
    }

    @Override
    public int truncate() {
        return Calls.ofThread().descriptors().truncate(fd, 0);
    }

    @Override
    public boolean isAt(Path path) {
        FileStatus status = Calls.ofThread().status();
        return status.of(path.toString()) == 0 && status.identity().equals(identity);
    }

    @Override
    public Path readable() {
        return Path.of("/proc/self/fd", Integer.toString(fd));
    }

    @Override
    public void close() {
        Calls.ofThread().descriptors().close(fd);
    }
}
