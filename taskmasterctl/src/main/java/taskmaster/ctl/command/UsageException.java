package taskmaster.ctl.command;

/** Arguments that make no sense; the message is a line for people. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public UsageException(String message) {
        this(message, ExitCode.GENERIC);
    }

    public UsageException(String message, int exitCode) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
