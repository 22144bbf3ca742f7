package taskmaster.core.output;

import taskmaster.core.launch.ChildEnd;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;
import taskmaster.core.posix.PseudoTerminals;

/**
 * The master of the terminal of one child (pty(7)), which is the leader of its session: it ends with the child, and the next child
 * gets another. What is read goes into the scroll-back on its way. What others than the output thread do is done
 * under the lock of this object, so that nobody meets a descriptor that is somebody else's by now.
 */
final class PtyMaster implements Wiring {
    /** The kernel keeps less than this of what a terminal has shown and nobody has read. */
    private static final int WAITING_AT_MOST = 64 * 1024;

    private static final int CLOSED = -1;

    private final String name;
    private final Scrollback scrollback;
    private final PseudoTerminals terminals = new PseudoTerminals();
    private int fd = CLOSED;

    /** The name is for messages. */
    PtyMaster(String name, Scrollback scrollback) {
        this.name = name;
        this.scrollback = scrollback;
    }

    @Override
    public synchronized ChildEnd connect() throws OutputException {
        fd = terminals.open();
        if (fd < 0) {
            throw new OutputException("cannot make a terminal for " + name + ": " + Errno.text(fd));
        }
        return new ChildEnd.Terminal(terminals.path(fd));
    }

    @Override
    public int readEnd() {
        return fd;
    }

    /** The kernel hands over 4 KiB at a time at most, so it is asked until there is no more. */
    @Override
    public int read(NativeBuffer into) {
        int total = 0;
        int count = 1;
        while (count > 0 && total < into.size()) {
            count = Calls.ofThread().descriptors().read(fd, into, total, into.size() - total);
            total += Math.max(0, count);
        }
        if (total > 0) {
            scrollback.add(into, total);
            return total;
        }
        if (count == -Errno.EAGAIN || count == -Errno.EINTR) {
            return 0;
        }
        // EIO: nobody has the terminal open any more
        scrollback.finish();
        return CLOSED;
    }

    @Override
    public int waiting() {
        return WAITING_AT_MOST;
    }

    @Override
    public void widen() {
        // a terminal is as wide as it is
    }

    /** See {@link ProcessInput#write}. */
    synchronized int write(byte[] bytes) throws OutputException {
        return InputBytes.write(fd, bytes, name);
    }

    synchronized void resize(int columns, int rows) {
        if (fd >= 0) {
            terminals.resize(fd, columns, rows);
        }
    }

    synchronized void askToRedraw() {
        if (fd >= 0) {
            terminals.askToRedraw(fd);
        }
    }

    @Override
    public synchronized void close() {
        Calls.ofThread().descriptors().close(fd);
        fd = CLOSED;
        scrollback.finish();
    }
}
