package taskmaster.core.posix;

import java.util.List;

/**
 * Whether this system is one the classes of this package can work on: Linux with a glibc of at least 2.34, a kernel of at least
 * 5.3, x86_64 or aarch64, and no filter that forbids the calls. Ask before touching any other class of the package.
 */
public final class Posix {
    private static final List<String> NEEDED = List.of(
            "posix_spawn",
            "posix_spawn_file_actions_addclosefrom_np",
            "posix_spawn_file_actions_addchdir_np",
            "epoll_create1",
            "eventfd",
            "pipe2",
            "syscall");

    private Posix() {}

    /** True if the {@code posix} launcher and the output pump can work here. Any thread; takes a few calls into the kernel. */
    public static boolean available() {
        String arch = System.getProperty("os.arch");
        boolean known = arch.equals("amd64") || arch.equals("x86_64") || arch.equals("aarch64");
        return System.getProperty("os.name").equals("Linux")
                && known
                && NEEDED.stream().allMatch(Libc::has)
                && processesCanBeWatched();
    }

    /** Old kernels lack pidfd_open(2), and some containers forbid it. */
    private static boolean processesCanBeWatched() {
        int watch = new Processes().watch((int) ProcessHandle.current().pid());
        if (watch < 0) {
            return false;
        }
        new Descriptors().close(watch);
        return true;
    }
}
