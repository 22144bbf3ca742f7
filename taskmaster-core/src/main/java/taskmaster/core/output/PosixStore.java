package taskmaster.core.output;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.FileStatus;

/**
 * Opens logs by open(2). Paths that mean a descriptor of the daemon itself ({@code /dev/stdout} and the like) are duplicated
 * instead, because what stands behind them may be a socket, which cannot be opened, or a file with a position to be shared.
 */
final class PosixStore implements Store {
    /** What open(2) says of a FIFO that nobody reads, and of a socket. */
    private static final int ENXIO = 6;

    private static final int FIRST_ABOVE_STANDARD = 3;
    private static final int ANYBODY_READS = 0644;
    private static final int OWNER_READS = 0600;

    private static final int FLAGS = Descriptors.O_CREAT | Descriptors.O_NONBLOCK | Descriptors.O_NOCTTY;
    private static final int APPEND = Descriptors.O_WRONLY | Descriptors.O_APPEND | FLAGS;

    private static final Pattern DESCRIPTOR = Pattern.compile("(?:/dev/fd|/proc/self/fd)/(\\d{1,9})");

    @Override
    public Storage open(Path path, boolean confidential) throws OutputException {
        OptionalInt own = ownDescriptor(path);
        if (own.isPresent()) {
            return duplicate(path, own.getAsInt());
        }
        // O_EXCL: in a directory open to all, somebody may have laid a link under the name
        int flags = confidential ? APPEND | Descriptors.O_EXCL : APPEND;
        int fd =
                Calls.ofThread().descriptors().open(path.toString(), flags, confidential ? OWNER_READS : ANYBODY_READS);
        if (fd == -ENXIO) {
            return openUnread(path);
        }
        if (fd < 0) {
            throw OpenFailure.of(path, fd);
        }
        if (confidential) {
            Calls.ofThread().lock().take(fd);
        }
        FileStatus status = status(fd);
        if (status.isFifo()) {
            close(fd);
            return openUnread(path);
        }
        return status.isRegular()
                ? new PosixFile(fd, status.identity(), status.size())
                : new PosixDevice(fd, PosixDevice.Manner.OWN);
    }

    @Override
    public boolean isInUse(Path path) {
        Calls calls = Calls.ofThread();
        int fd = calls.descriptors().open(path.toString(), Descriptors.O_RDONLY | Descriptors.O_NONBLOCK, 0);
        if (fd < 0) {
            return false;
        }
        boolean free = calls.lock().take(fd);
        close(fd);
        return !free;
    }

    /** A FIFO, opened so that it keeps its bytes while nobody reads, and readers may come and go. */
    private static Storage openUnread(Path path) throws OutputException {
        FileStatus status = Calls.ofThread().status();
        if (status.of(path.toString()) < 0 || !status.isFifo()) {
            throw new OutputException("cannot open log " + path + ": is a socket, or a device that is not there");
        }
        int fd = Calls.ofThread().descriptors().open(path.toString(), Descriptors.O_RDWR | FLAGS, ANYBODY_READS);
        if (fd < 0) {
            throw OpenFailure.of(path, fd);
        }
        return new PosixDevice(fd, PosixDevice.Manner.OWN);
    }

    private static Storage duplicate(Path path, int descriptor) throws OutputException {
        int fd = Calls.ofThread().descriptors().duplicate(descriptor, FIRST_ABOVE_STANDARD);
        if (fd < 0) {
            throw new OutputException(
                    "cannot open log " + path + ": the daemon was started without descriptor " + descriptor);
        }
        return new PosixDevice(fd, status(fd).isRegular() ? PosixDevice.Manner.NEVER_WAITS : PosixDevice.Manner.SHARED);
    }

    private static FileStatus status(int fd) {
        FileStatus status = Calls.ofThread().status();
        int result = status.of(fd);
        if (result < 0) {
            close(fd);
            throw new IllegalStateException("statx(2) of an open file failed: " + Errno.text(result));
        }
        return status;
    }

    private static void close(int fd) {
        Calls.ofThread().descriptors().close(fd);
    }

    private static OptionalInt ownDescriptor(Path path) {
        String name = path.toString();
        if (name.equals("/dev/stdout")) {
            return OptionalInt.of(1);
        }
        if (name.equals("/dev/stderr")) {
            return OptionalInt.of(2);
        }
        Matcher matcher = DESCRIPTOR.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
