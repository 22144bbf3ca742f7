package taskmaster.core.config;

/** A value that does not have the form its key wants; the message says what was found and what was expected. */
final class ValueException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether the value may be right, but this machine lacks what it names. */
    private final boolean lacking;

    /** Where in the value it went wrong. */
    private final int offset;

    ValueException(String message) {
        this(message, false, 0);
    }

    private ValueException(String message, boolean lacking, int offset) {
        super(message, null, false, false);
        this.lacking = lacking;
        this.offset = offset;
    }

    /** What the value names is not there on this machine. */
    static ValueException lacking(String message) {
        return new ValueException(message, true, 0);
    }

    /** The same, at a place in the value. */
    ValueException at(int place) {
        return new ValueException(String.valueOf(getMessage()), lacking, place);
    }

    boolean isLacking() {
        return lacking;
    }

    int offset() {
        return offset;
    }
}
