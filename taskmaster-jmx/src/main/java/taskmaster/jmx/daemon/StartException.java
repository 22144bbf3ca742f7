package taskmaster.jmx.daemon;

/** The daemon cannot start; the message is one line for people, empty if they were told already. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    StartException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
