package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * Waiting with a limit: in nanoseconds by epoll_pwait2(2), from glibc 2.35 and Linux 5.11 on, else in milliseconds rounded up, so
 * that a deadline has passed when the wait for it ends.
 */
final class EpollTimeout {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final MemorySegment WAIT = Libc.symbol("epoll_wait");

    private final NativeBuffer timespec = NativeBuffer.allocate(16);
    private MemorySegment preciseWait = Libc.has("epoll_pwait2") ? Libc.symbol("epoll_pwait2") : MemorySegment.NULL;

    int await(Libc libc, int epoll, long events, int capacity, long nanos) {
        if (preciseWait.address() != 0) {
            timespec.bytes().putLong(0, nanos / NANOS_PER_SECOND);
            timespec.bytes().putLong(8, nanos % NANOS_PER_SECOND);
            int result = libc.call(preciseWait, epoll, events, capacity, timespec.address(), 0, 0);
            // old kernels do not know the call, and old filters of containers do not permit what they do not know
            if (result != -Errno.ENOSYS && result != -Errno.EPERM) {
                return result;
            }
            preciseWait = MemorySegment.NULL;
        }
        long millis = nanos / NANOS_PER_MILLI + (nanos % NANOS_PER_MILLI == 0 ? 0 : 1);
        return libc.call(WAIT, epoll, events, capacity, Math.min(millis, Integer.MAX_VALUE), 0, 0);
    }
}
