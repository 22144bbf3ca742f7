package taskmaster.core.output;

import taskmaster.core.posix.AdvisoryLock;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.FileStatus;
import taskmaster.core.posix.LineEnds;
import taskmaster.core.posix.Readiness;

/**
 * The calls of one thread: each of these classes has memory that no two threads may use at once, and logs are opened, emptied and
 * written by several.
 */
record Calls(Descriptors descriptors, FileStatus status, Readiness readiness, AdvisoryLock lock, LineEnds lineEnds) {
    private static final ThreadLocal<Calls> OF_THREAD = ThreadLocal.withInitial(
            () -> new Calls(new Descriptors(), new FileStatus(), new Readiness(), new AdvisoryLock(), new LineEnds()));

    static Calls ofThread() {
        return OF_THREAD.get();
    }
}
