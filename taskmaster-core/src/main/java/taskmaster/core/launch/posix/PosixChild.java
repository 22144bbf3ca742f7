package taskmaster.core.launch.posix;

import taskmaster.core.launch.Child;

/** A child between its creation and its reaping. Supervisor thread. */
final class PosixChild implements Child {
    private final int pid;
    private final int watch;
    private boolean reaped;

    /**
     * @param watch the pidfd, open until the child is reaped
     */
    PosixChild(int pid, int watch) {
        this.pid = pid;
        this.watch = watch;
    }

    @Override
    public long pid() {
        return pid;
    }

    int processId() {
        return pid;
    }

    int watch() {
        return watch;
    }

    /** Whether its pid may belong to somebody else by now. */
    boolean isReaped() {
        return reaped;
    }

    void markReaped() {
        reaped = true;
    }

    @Override
    public String toString() {
        return "child " + pid;
    }
}
