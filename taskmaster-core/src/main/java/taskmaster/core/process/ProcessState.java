package taskmaster.core.process;

/** What a process is doing; names and codes are supervisord's. */
public enum ProcessState {
    /** Never started, or stopped by command. */
    STOPPED(0),
    /** A child exists or is being made, and has not yet stayed up for {@code startsecs}. */
    STARTING(10),
    /** A child has stayed up for {@code startsecs}. */
    RUNNING(20),
    /** A start failed; the next try comes at the deadline. */
    BACKOFF(30),
    /** The child was asked to end. */
    STOPPING(40),
    /** The child ended by itself after RUNNING and is not started again. */
    EXITED(100),
    /** Too many starts failed in a row; only a command starts it again. */
    FATAL(200);

    private final int code;

    ProcessState(int code) {
        this.code = code;
    }

    /** The number scripts and monitoring know the state by. */
    public int code() {
        return code;
    }

    /** Whether a child exists in this state. */
    public boolean hasChild() {
        return this == STARTING || this == RUNNING || this == STOPPING;
    }

    /** Whether the process counts as started: a start is refused, a stop is possible. */
    public boolean isUp() {
        return this == STARTING || this == RUNNING || this == BACKOFF;
    }

    /** Whether there is no child and none will come by itself. */
    public boolean isDown() {
        return this == STOPPED || this == EXITED || this == FATAL;
    }
}
