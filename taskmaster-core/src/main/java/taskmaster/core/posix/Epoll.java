package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * An epoll instance (epoll(7)), level-triggered, with the events of its last wait. Belongs to one thread.
 *
 * <p>Always {@link #remove} a descriptor before closing it: while some thread of this process is inside posix_spawn(3), a copy of
 * the descriptor keeps the registration alive, and nobody could take it back any more.
 */
public final class Epoll implements AutoCloseable {
    public static final int IN = 0x001;
    public static final int OUT = 0x004;
    public static final int ERR = 0x008;
    public static final int HUP = 0x010;

    private static final int CTL_ADD = 1;
    private static final int CTL_DEL = 2;
    private static final int CTL_MOD = 3;
    private static final int CLOEXEC = 02000000;

    /** {@code struct epoll_event} is packed on x86_64 only. */
    private static final boolean PACKED = System.getProperty("os.arch").equals("amd64")
            || System.getProperty("os.arch").equals("x86_64");

    private static final int EVENT_SIZE = PACKED ? 12 : 16;
    private static final int DATA = PACKED ? 4 : 8;

    private static final MemorySegment CREATE = Libc.symbol("epoll_create1");
    private static final MemorySegment CTL = Libc.symbol("epoll_ctl");
    private static final MemorySegment WAIT = Libc.symbol("epoll_wait");
    private static final MemorySegment CLOSE = Libc.symbol("close");

    private final Libc libc = new Libc();
    private final NativeBuffer change = NativeBuffer.allocate(EVENT_SIZE);
    private final NativeBuffer events;
    private final EpollTimeout timeout = new EpollTimeout();
    private final int capacity;
    private final int fd;

    private Epoll(int capacity) {
        this.capacity = capacity;
        this.events = NativeBuffer.allocate(capacity * EVENT_SIZE);
        this.fd = libc.call(CREATE, CLOEXEC, 0, 0, 0, 0, 0);
    }

    /**
     * A new instance.
     *
     * @param capacity how many events one wait returns at most
     * @throws IllegalStateException if there are no descriptors left
     */
    public static Epoll create(int capacity) {
        Epoll epoll = new Epoll(capacity);
        if (epoll.fd < 0) {
            throw new IllegalStateException("cannot create an epoll instance: " + Errno.text(epoll.fd));
        }
        return epoll;
    }

    /** Watches a descriptor; 0 or {@code -errno}. The data comes back with its events. */
    public int add(int watched, int interest, long data) {
        return control(CTL_ADD, watched, interest, data);
    }

    /** Changes what a descriptor is watched for; 0 or {@code -errno}. */
    public int modify(int watched, int interest, long data) {
        return control(CTL_MOD, watched, interest, data);
    }

    /** Stops watching; to be called before the descriptor is closed. 0 or {@code -errno}. */
    public int remove(int watched) {
        return control(CTL_DEL, watched, 0, 0);
    }

    private int control(int operation, int watched, int interest, long data) {
        change.bytes().putInt(0, interest);
        change.bytes().putLong(DATA, data);
        return libc.call(CTL, fd, operation, watched, change.address(), 0, 0);
    }

    /**
     * Waits for events.
     *
     * @param timeoutNanos at most so long; zero polls; {@link Long#MAX_VALUE} waits without a limit
     * @return how many there are, zero when the time is over, or {@code -errno}; {@code -EINTR} means: try again
     */
    public int await(long timeoutNanos) {
        if (timeoutNanos <= 0 || timeoutNanos == Long.MAX_VALUE) {
            return libc.call(WAIT, fd, events.address(), capacity, timeoutNanos <= 0 ? 0 : -1, 0, 0);
        }
        return timeout.await(libc, fd, events.address(), capacity, timeoutNanos);
    }

    /** The data of an event of the last wait. */
    public long data(int event) {
        return events.bytes().getLong(event * EVENT_SIZE + DATA);
    }

    /** What happened: {@link #IN}, {@link #OUT}, {@link #ERR}, {@link #HUP}. */
    public int happened(int event) {
        return events.bytes().getInt(event * EVENT_SIZE);
    }

    /** Frees the instance; what it watched stays open. */
    @Override
    public void close() {
        libc.call(CLOSE, fd, 0, 0, 0, 0, 0);
    }
}
