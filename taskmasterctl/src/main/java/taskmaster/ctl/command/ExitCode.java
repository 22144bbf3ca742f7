package taskmaster.ctl.command;

/** Exit codes of supervisorctl, which took them from the LSB's for init scripts. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int GENERIC = 1;
    public static final int INVALID_ARGUMENTS = 2;
    /** {@code status}: a process that is shown is down. */
    public static final int STATUS_DOWN = 3;
    /** {@code status}: a name is not known, or the daemon does not answer. */
    public static final int STATUS_UNKNOWN = 4;
    /** Nobody listens at the address. */
    public static final int REFUSED = 4;
    /** There is no daemon, or the process is not running. */
    public static final int NOT_RUNNING = 7;

    private ExitCode() {}
}
