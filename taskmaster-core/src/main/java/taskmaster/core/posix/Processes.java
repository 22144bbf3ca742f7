package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** Calls on child processes: watching, reaping and signalling. Results are what C returns, or {@code -errno}. One thread. */
public final class Processes {
    private static final int WNOHANG = 1;

    /** The same number on every architecture; glibc has a wrapper only from 2.36 on. */
    private static final int SYS_PIDFD_OPEN = 434;

    private static final MemorySegment SYSCALL = Libc.symbol("syscall");
    private static final MemorySegment WAITPID = Libc.symbol("waitpid");
    private static final MemorySegment KILL = Libc.symbol("kill");

    private final Libc libc = new Libc();
    private final NativeBuffer status = NativeBuffer.allocate(8);

    /** A descriptor that becomes readable when the process ends (pidfd_open(2)); closed on exec. */
    public int watch(int pid) {
        return libc.call(SYSCALL, SYS_PIDFD_OPEN, pid, 0, 0, 0, 0);
    }

    /**
     * Takes the status of one child that has ended, never of just any child: those of {@link ProcessBuilder} are the JDK's.
     *
     * @return the pid, zero if the child still lives, {@code -ECHILD} if it is not ours; {@link #waitStatus} has the status
     */
    public int reap(int pid) {
        return libc.call(WAITPID, pid, status.address(), WNOHANG, 0, 0, 0);
    }

    /** As {@link #reap}, but waits for the end; for a child that was just killed. */
    public int reapWaiting(int pid) {
        return libc.call(WAITPID, pid, status.address(), 0, 0, 0, 0);
    }

    /** The status word of the child reaped last. */
    public int waitStatus() {
        return status.bytes().getInt(0);
    }

    /** Sends a signal, to a process group if the pid is negative (kill(2)); 0 or {@code -errno}. */
    public int kill(int pid, int signal) {
        return libc.call(KILL, pid, signal, 0, 0, 0, 0);
    }
}
