package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;
import taskmaster.core.posix.SpawnOrder.Streams;

/**
 * Gives the calling thread a table of descriptors of its own, and a umask and working directory of its own (unshare(2)), and
 * fetches descriptors from the table of the others when one is needed. Belongs to that thread.
 *
 * <p>Why: creating a process copies the table of the thread that does it, and the new process then closes nearly all of it again.
 * A thousand programs mean some four thousand descriptors, which makes a spawn three times as long as with a handful.
 */
final class OwnDescriptors {
    private static final int CLONE_FS = 0x200;
    private static final int CLONE_FILES = 0x400;
    private static final int O_CLOEXEC = 02000000;
    private static final int FIRST_FREE = 3;

    /** The same numbers on every architecture; glibc 2.34 has no functions for them. */
    private static final int SYS_PIDFD_OPEN = 434;

    private static final int SYS_PIDFD_GETFD = 438;

    private static final MemorySegment UNSHARE = Libc.symbol("unshare");
    private static final MemorySegment SYSCALL = Libc.symbol("syscall");
    private static final MemorySegment CLOSE = Libc.symbol("close");
    private static final MemorySegment DUP3 = Libc.symbol("dup3");

    private final Libc libc = new Libc();
    private int wholeProcess = -1;

    /**
     * Leaves the common table and works on a copy of it.
     *
     * @return whether that worked; containers may forbid it
     */
    boolean separate() {
        if (libc.call(UNSHARE, CLONE_FILES | CLONE_FS, 0, 0, 0, 0, 0) != 0) {
            return false;
        }
        wholeProcess =
                libc.call(SYSCALL, SYS_PIDFD_OPEN, ProcessHandle.current().pid(), 0, 0, 0, 0);
        return wholeProcess >= 0;
    }

    /**
     * Puts the null device where the standard streams were: whoever waits for the end of this process's output must see it when
     * the others close theirs. The rest of the copy, which is what was open at the start, has to stay: the JVM reads classes from
     * files among it, on whatever thread needs one.
     *
     * @param nullDevice a descriptor of the others
     * @return whether that worked; if not, the thread had better end, and its table with it
     */
    boolean letGoOfStandardStreams(int nullDevice) {
        int ours = fetch(nullDevice);
        boolean replaced = ours >= 0;
        for (int standard = 0; standard < FIRST_FREE; standard++) {
            replaced &= libc.call(DUP3, ours, standard, O_CLOEXEC, 0, 0, 0) == standard;
        }
        release(ours);
        return replaced;
    }

    /** Fetches what becomes the streams of a child; a negative number among them is {@code -errno}. */
    Streams fetch(Streams theirs) {
        int stdin = fetch(theirs.stdin());
        int stdout = theirs.stdout() == theirs.stdin() ? stdin : fetch(theirs.stdout());
        int stderr = theirs.stderr() == theirs.stdout() ? stdout : fetch(theirs.stderr());
        return new Streams(stdin, stdout, stderr);
    }

    /** Closes what {@link #fetch} fetched. */
    void release(Streams ours) {
        release(ours.stdin());
        if (ours.stdout() != ours.stdin()) {
            release(ours.stdout());
        }
        if (ours.stderr() != ours.stdout()) {
            release(ours.stderr());
        }
    }

    private int fetch(int theirs) {
        return libc.call(SYSCALL, SYS_PIDFD_GETFD, wholeProcess, theirs, 0, 0, 0);
    }

    private void release(int ours) {
        if (ours >= 0) {
            libc.call(CLOSE, ours, 0, 0, 0, 0, 0);
        }
    }
}
