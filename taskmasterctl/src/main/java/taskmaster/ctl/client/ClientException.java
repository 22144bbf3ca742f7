package taskmaster.ctl.client;

/** A call that did not come to an answer. The message is one line or more for people; the kind decides the exit code. */
public final class ClientException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Where it failed. */
    public enum Kind {
        /** There is no socket file. */
        NO_SUCH_FILE,
        /** Nobody listens at the address. */
        REFUSED_CONNECTION,
        /** The operating system does not let us use the socket. */
        PERMISSION_DENIED,
        /** The daemon wants a name and a password, or other ones. */
        AUTHENTICATION,
        /** No connection for another reason; the message says which. */
        UNREACHABLE,
        /** Somebody is there, and does not answer; whoever waits longer than the message says may be luckier. */
        SILENT,
        /** The connection broke. */
        LOST,
        /** The daemon knows us and does not allow it. */
        NOT_ALLOWED,
        /** The daemon is older than this shell and does not know how to. */
        UNSUPPORTED,
        /** The daemon tried and says why not. */
        FAILED
    }

    public ClientException(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a connection that was there is of no more use. */
    public boolean isOfConnection() {
        return kind == Kind.LOST || kind == Kind.SILENT;
    }

    /** What is wrong, for people; never null. */
    public String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
