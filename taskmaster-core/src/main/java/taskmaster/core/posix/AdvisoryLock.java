package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** Locks on open files that others may ask about (flock(2)); they end with the last descriptor of the open file. One thread. */
public final class AdvisoryLock {
    private static final int LOCK_EX = 2;
    private static final int LOCK_NB = 4;
    private static final MemorySegment FLOCK = Libc.symbol("flock");

    private final Libc libc = new Libc();

    /** Takes the lock without waiting; false if somebody else holds it, or the file system has no locks. */
    public boolean take(int fd) {
        return libc.call(FLOCK, fd, LOCK_EX | LOCK_NB, 0, 0, 0, 0) == 0;
    }
}
