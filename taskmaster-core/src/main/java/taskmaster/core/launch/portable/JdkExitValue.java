package taskmaster.core.launch.portable;

import taskmaster.core.model.ExitStatus;

/**
 * From the exit value of {@link Process} back to a status. The JDK reports death by signal n as 128 + n, the same number that
 * {@code exit 128+n} gives; here such a number always counts as the signal, which is what it nearly always is.
 */
final class JdkExitValue {
    private static final int SIGNALLED = 128;
    private static final int LAST_STANDARD = 31;

    /** Real-time signals that programs may use; glibc keeps 32 and 33 for itself. */
    private static final int FIRST_REAL_TIME = 34;

    private static final int LAST_REAL_TIME = 64;

    private JdkExitValue() {}

    static ExitStatus status(int value) {
        int signal = value - SIGNALLED;
        boolean plausible =
                signal >= 1 && signal <= LAST_STANDARD || signal >= FIRST_REAL_TIME && signal <= LAST_REAL_TIME;
        return plausible ? ExitStatus.killedBy(signal, false) : ExitStatus.exited(value);
    }
}
