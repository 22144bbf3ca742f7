package taskmaster.core.output;

import taskmaster.core.launch.ChildEnd;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Descriptors.Pipe;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/**
 * A pipe(7) of which this process keeps both ends: it never ends, whatever becomes of the children, so one serves all of them, and
 * those that a child leaves behind can still write.
 */
final class AnonymousPipe implements Wiring {
    /** What an unprivileged process may ask for (/proc/sys/fs/pipe-max-size). */
    private static final int WIDE = 1 << 20;

    private static final int NONE = -1;

    private final String name;
    private int readEnd = NONE;
    private int writeEnd = NONE;

    /** The name is for messages. */
    AnonymousPipe(String name) {
        this.name = name;
    }

    @Override
    public ChildEnd connect() throws OutputException {
        if (readEnd == NONE) {
            Descriptors calls = Calls.ofThread().descriptors();
            Pipe made = calls.pipe();
            if (made.readEnd() < 0) {
                throw new OutputException("cannot make a pipe for " + name + ": " + Errno.text(made.readEnd()));
            }
            calls.nonBlocking(made.readEnd());
            readEnd = made.readEnd();
            writeEnd = made.writeEnd();
        }
        return new ChildEnd.Descriptor(writeEnd);
    }

    @Override
    public int readEnd() {
        return readEnd;
    }

    @Override
    public int read(NativeBuffer into) {
        int result = Calls.ofThread().descriptors().read(readEnd, into, 0, into.size());
        return result == -Errno.EAGAIN || result == -Errno.EINTR ? 0 : result;
    }

    @Override
    public int waiting() {
        return Math.max(0, Calls.ofThread().descriptors().available(readEnd));
    }

    @Override
    public void widen() {
        // unprivileged users share 64 MiB (pipe-user-pages-soft); when that is used up the pipe stays as it is
        Calls.ofThread().descriptors().pipeSize(readEnd, WIDE);
    }

    @Override
    public void close() {
        Descriptors calls = Calls.ofThread().descriptors();
        calls.close(readEnd);
        calls.close(writeEnd);
    }
}
