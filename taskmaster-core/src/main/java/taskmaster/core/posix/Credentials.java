package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * The user this process acts as. The changes go through glibc's functions, which apply them to every thread; the kernel alone
 * would change the calling thread only (nptl(7)).
 */
public final class Credentials {
    private static final MemorySegment GETEUID = Libc.symbol("geteuid");
    private static final MemorySegment INITGROUPS = Libc.symbol("initgroups");
    private static final MemorySegment SETGID = Libc.symbol("setgid");
    private static final MemorySegment SETUID = Libc.symbol("setuid");

    private final Libc libc = new Libc();

    /** The effective user id. */
    public long effectiveUser() {
        return Integer.toUnsignedLong((int) libc.raw(GETEUID, 0, 0, 0, 0, 0, 0));
    }

    /**
     * Becomes another user for good: the groups of the account, then its primary group, then the user, in the only order in which
     * each step is still permitted. Needs root.
     *
     * @return 0, or {@code -errno} of the step that failed; the process may then stand between two users and had better end
     */
    public int become(String name, long uid, long gid) {
        int result = libc.callWithText(INITGROUPS, name, gid, 0);
        if (result == 0) {
            result = libc.call(SETGID, gid, 0, 0, 0, 0, 0);
        }
        return result == 0 ? libc.call(SETUID, uid, 0, 0, 0, 0, 0) : result;
    }
}
