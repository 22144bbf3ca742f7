package taskmaster.core.config;

/** A value that does not have the form its key wants; the message says what was found and what was expected. */
final class ValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether the value may be right, but this machine lacks what it names. */
    private final boolean lacking;

    ValueException(String message) {
        this(message, false);
    }

    ValueException(String message, boolean lacking) {
        super(message, null, false, false);
        this.lacking = lacking;
    }

    boolean isLacking() {
        return lacking;
    }
}
