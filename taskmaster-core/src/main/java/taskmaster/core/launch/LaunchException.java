package taskmaster.core.launch;

/** A child could not be created. The message is for people and stands in {@code status}: what was tried, why it failed. */
public final class LaunchException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, in the categories a caller may act on. */
    public enum Reason {
        NOT_FOUND,
        NOT_EXECUTABLE,
        NO_DIRECTORY,
        NO_USER,
        OUTPUT,
        SOCKET,
        RESOURCES,
        BAD_COMMAND,
        OTHER
    }

    private final Reason reason;

    public LaunchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
