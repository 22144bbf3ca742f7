package taskmaster.core.output;

/** A stream could not be wired or a log not read; the message says which file and why, for people. */
public final class OutputException extends Exception {
    private static final long serialVersionUID = 1L;

    public OutputException(String message) {
        super(message);
    }
}
