package taskmaster.jmx.server;

/** A control socket cannot be opened; the message is one line for people. */
public final class ListenException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, as far as an exit code tells. */
    public enum Kind {
        /** Somebody else listens there. */
        IN_USE,
        /** It cannot be made. */
        CANNOT_CREATE
    }

    private final Kind kind;

    ListenException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
