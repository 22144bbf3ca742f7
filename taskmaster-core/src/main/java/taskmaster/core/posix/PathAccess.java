package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** The kernel's answer to whether a path may be executed, several times cheaper than that of {@code java.nio}. One thread. */
public final class PathAccess {
    private static final int F_OK = 0;
    private static final int X_OK = 1;
    private static final MemorySegment ACCESS = Libc.symbol("access");

    private final Libc libc = new Libc();

    /** Whether the path names something this process may execute and that is no directory (access(2)). */
    public boolean isProgram(String path) {
        // a directory may carry the x bit as well, but only in a directory can there be a "."
        return access(path, X_OK) && !access(path + "/.", F_OK);
    }

    private boolean access(String path, int mode) {
        return libc.callWithText(ACCESS, path, mode, 0) == 0;
    }
}
