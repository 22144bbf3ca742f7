package taskmaster.ctl.command;

/** Exit codes: up to 7 those of supervisorctl, which took them from the LSB's for init scripts. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int GENERIC = 1;
    public static final int INVALID_ARGUMENTS = 2;
    /** {@code status}: a process that is shown is down. */
    public static final int STATUS_DOWN = 3;
    /** {@code diff}: the files say something that is not applied. */
    public static final int PENDING = 3;
    /** {@code status}: a name is not known, or the daemon does not answer. */
    public static final int STATUS_UNKNOWN = 4;
    /** Nobody listens at the address. */
    public static final int REFUSED = 4;
    /** There is no daemon, or the process is not running. */
    public static final int NOT_RUNNING = 7;

    /** What was waited for did not come in time. */
    public static final int TIMED_OUT = 9;
    /** A configuration is wrong: that of {@code check}, as {@code taskmasterd -t} says it. */
    public static final int CONFIGURATION = 78;

    /** Somebody pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
