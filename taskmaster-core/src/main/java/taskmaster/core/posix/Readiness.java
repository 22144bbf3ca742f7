package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** Whether a descriptor takes bytes now (poll(2)); for those that others share, which must not be made non-blocking. One thread. */
public final class Readiness {
    private static final short POLLOUT = 0x004;
    private static final int EVENTS = 4;
    private static final int HAPPENED = 6;
    private static final MemorySegment POLL = Libc.symbol("poll");

    private final Libc libc = new Libc();
    private final NativeBuffer request = NativeBuffer.allocate(8);

    /**
     * Whether a write of up to {@code PIPE_BUF} bytes would not wait. Also true if it would fail at once.
     *
     * @param timeoutMillis how long to wait for it; 0: not at all
     */
    public boolean takesBytes(int fd, int timeoutMillis) {
        request.bytes().putInt(0, fd);
        request.bytes().putShort(EVENTS, POLLOUT);
        request.bytes().putShort(HAPPENED, (short) 0);
        return libc.call(POLL, request.address(), 1, timeoutMillis, 0, 0, 0) > 0;
    }
}
