package taskmaster.core.supervisor;

/** The configuration cannot be applied; the message holds one problem per line, each with its address. Nothing was changed. */
public final class InvalidConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidConfigurationException(String problems) {
        super(problems);
    }
}
