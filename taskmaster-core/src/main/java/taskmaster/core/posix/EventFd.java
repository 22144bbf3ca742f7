package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** A descriptor that other threads make readable (eventfd(2)), to end a wait in {@link Epoll}. */
public final class EventFd implements AutoCloseable {
    private static final int CLOEXEC_NONBLOCK = 02000000 | 04000;
    private static final MemorySegment EVENTFD = Libc.symbol("eventfd");
    private static final MemorySegment READ = Libc.symbol("read");
    private static final MemorySegment WRITE = Libc.symbol("write");
    private static final MemorySegment CLOSE = Libc.symbol("close");

    private final Libc ownersLibc = new Libc();
    private final Libc othersLibc = new Libc();
    private final NativeBuffer count = NativeBuffer.allocate(8);
    private final NativeBuffer one = NativeBuffer.allocate(8);
    private final int fd;
    private boolean closed;

    private EventFd() {
        one.bytes().putLong(0, 1);
        fd = ownersLibc.call(EVENTFD, 0, CLOEXEC_NONBLOCK, 0, 0, 0, 0);
    }

    /**
     * A new descriptor, not readable yet.
     *
     * @throws IllegalStateException if there are no descriptors left
     */
    public static EventFd create() {
        EventFd created = new EventFd();
        if (created.fd < 0) {
            throw new IllegalStateException("cannot create an event descriptor: " + Errno.text(created.fd));
        }
        return created;
    }

    /** The descriptor, to be watched. */
    public int fd() {
        return fd;
    }

    /** Makes it readable; nothing once it is closed. Any thread. */
    public synchronized void signal() {
        if (!closed) {
            othersLibc.callWide(WRITE, fd, one.address(), 8, 0, 0, 0);
        }
    }

    /** Makes it unreadable again. The owner's thread. */
    public void drain() {
        ownersLibc.callWide(READ, fd, count.address(), 8, 0, 0, 0);
    }

    /** Any thread; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            othersLibc.call(CLOSE, fd, 0, 0, 0, 0, 0);
        }
    }
}
