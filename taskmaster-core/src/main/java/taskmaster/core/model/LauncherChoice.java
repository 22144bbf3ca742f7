package taskmaster.core.model;

/** The key {@code launcher}: how children are created. */
public enum LauncherChoice {
    /** posix where it works, else portable. */
    AUTO,
    /** posix_spawn(3), pidfd and epoll: Linux with glibc. */
    POSIX,
    /** The JDK's own process API: any Unix. */
    PORTABLE
}
