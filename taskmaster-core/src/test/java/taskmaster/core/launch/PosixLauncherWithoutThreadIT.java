package taskmaster.core.launch;

import taskmaster.core.launch.posix.PosixLauncher;

/** The same where the kernel grants no thread with descriptors of its own, as in many containers. */
class PosixLauncherWithoutThreadIT extends PosixLauncherIT {

    @Override
    protected Launcher launcher() {
        return new PosixLauncher(false);
    }
}
