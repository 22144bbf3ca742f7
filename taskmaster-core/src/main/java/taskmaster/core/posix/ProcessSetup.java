package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** What a daemon sets once at its start for the whole process, all threads. Results are what C returns, or {@code -errno}. */
public final class ProcessSetup {
    private static final int SYS_CLOSE_RANGE = 436;
    private static final int CLOSE_RANGE_CLOEXEC = 4;
    private static final int SIGCHLD = 17;

    /** {@code struct sigaction} of glibc on 64-bit Linux; all zero is {@code SIG_DFL} without flags. */
    private static final int SIGACTION_SIZE = 152;

    private static final MemorySegment UMASK = Libc.symbol("umask");
    private static final MemorySegment CHDIR = Libc.symbol("chdir");
    private static final MemorySegment SETSID = Libc.symbol("setsid");
    private static final MemorySegment SYSCALL = Libc.symbol("syscall");
    private static final MemorySegment SIGACTION = Libc.symbol("sigaction");

    private final Libc libc = new Libc();
    private final NativeBuffer defaultAction = NativeBuffer.allocate(SIGACTION_SIZE);

    /** Sets the file mode creation mask; returns the old one. */
    public int umask(int mask) {
        return libc.call(UMASK, mask, 0, 0, 0, 0, 0);
    }

    /** Changes the working directory, in which children without one of their own start; Java's idea of it stays. */
    public int changeDirectory(String path) {
        return libc.callWithText(CHDIR, path, 0, 0);
    }

    /**
     * Leaves the session of the terminal and leads a new one (setsid(2)).
     *
     * @return the session's id; {@code -EPERM} if this process leads a group already, as the jobs of an interactive shell do
     */
    public int newSession() {
        return libc.call(SETSID, 0, 0, 0, 0, 0, 0);
    }

    /**
     * Marks every descriptor from the given one on as not to be inherited, among them those that came from whoever started this
     * process. {@code -EINVAL} or {@code -ENOSYS} before Linux 5.11.
     */
    public int closeOnExecFrom(int first) {
        return libc.call(SYSCALL, SYS_CLOSE_RANGE, first, 0xffff_ffffL, CLOSE_RANGE_CLOEXEC, 0, 0);
    }

    /** Undoes an inherited {@code SIG_IGN} of SIGCHLD, under which the kernel throws the status of every child away. */
    public int keepStatusOfChildren() {
        return libc.call(SIGACTION, SIGCHLD, defaultAction.address(), 0, 0, 0, 0);
    }
}
