package taskmaster.core.launch.system;

import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.portable.PortableLauncher;
import taskmaster.core.launch.posix.PosixLauncher;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.posix.Posix;

/** Makes the launcher that a configuration asks for. */
public final class Launchers {
    private Launchers() {}

    /**
     * The choice made definite for this system: never {@link LauncherChoice#AUTO}. Whoever captures output asks for it, too: the
     * posix launcher passes descriptors, the portable one hands out streams.
     *
     * @throws UnsupportedOperationException if {@code posix} was asked for and cannot work here
     */
    public static LauncherChoice resolve(LauncherChoice choice) {
        return switch (choice) {
            case AUTO -> Posix.available() ? LauncherChoice.POSIX : LauncherChoice.PORTABLE;
            case PORTABLE -> LauncherChoice.PORTABLE;
            case POSIX -> {
                if (!Posix.available()) {
                    throw new UnsupportedOperationException(
                            "launcher=posix needs Linux 5.3 with glibc 2.34 or newer; use launcher=portable");
                }
                yield LauncherChoice.POSIX;
            }
        };
    }

    /**
     * A new launcher; it belongs to the thread that will spawn. To be made after the umask of this process was set and before
     * logs and sockets are open.
     *
     * @throws UnsupportedOperationException if {@code posix} was asked for and cannot work here
     * @throws IllegalStateException if there are no descriptors left
     */
    public static Launcher create(LauncherChoice choice) {
        return resolve(choice) == LauncherChoice.POSIX ? new PosixLauncher(true) : new PortableLauncher();
    }
}
