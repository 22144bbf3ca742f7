package taskmaster.jmx.api;

/** The code words in the answers of {@link SupervisorMXBean}; stable, for scripts. */
public final class Results {
    public static final String STARTED = "STARTED";
    public static final String STOPPED = "STOPPED";
    public static final String SIGNALLED = "SIGNALLED";
    public static final String CLEARED = "CLEARED";
    public static final String ALREADY_STARTED = "ALREADY_STARTED";
    public static final String NOT_RUNNING = "NOT_RUNNING";
    public static final String SPAWN_ERROR = "SPAWN_ERROR";
    public static final String ABNORMAL_TERMINATION = "ABNORMAL_TERMINATION";
    public static final String NO_SUCH_PROCESS = "NO_SUCH_PROCESS";
    public static final String NO_SUCH_GROUP = "NO_SUCH_GROUP";
    public static final String BAD_SIGNAL = "BAD_SIGNAL";
    public static final String TIMEOUT = "TIMEOUT";
    public static final String FAILED = "FAILED";
    public static final String SHUTTING_DOWN = "SHUTTING_DOWN";
    public static final String REMOVED = "REMOVED";

    private Results() {}
}
