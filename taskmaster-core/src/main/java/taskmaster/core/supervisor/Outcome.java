package taskmaster.core.supervisor;

import taskmaster.core.model.ProcessId;
import taskmaster.core.process.Refusal;

/**
 * The answer to a command, for one process.
 *
 * @param text a few words for people, such as {@code started} or the reason of a failure
 */
public record Outcome(ProcessId id, Result result, String text) {

    static Outcome noSuchProcess(ProcessId id) {
        return new Outcome(id, Result.NO_SUCH_PROCESS, "no such process");
    }

    static Outcome shuttingDown(ProcessId id) {
        return new Outcome(id, Result.SHUTTING_DOWN, "shutting down");
    }

    static Outcome refused(ProcessId id, Refusal why) {
        return switch (why) {
            case ALREADY_STARTED -> new Outcome(id, Result.ALREADY_STARTED, "already started");
            case NOT_RUNNING -> new Outcome(id, Result.NOT_RUNNING, "not running");
        };
    }

    /** What became of the command. */
    public enum Result {
        STARTED,
        STOPPED,
        SIGNALLED,
        /** A start changed nothing. */
        ALREADY_STARTED,
        /** A stop or signal found no child. */
        NOT_RUNNING,
        /** The first attempt to start failed; the text says why. */
        SPAWN_ERROR,
        /** A start ended otherwise, for example by a stop in between. */
        ABNORMAL_TERMINATION,
        NO_SUCH_PROCESS,
        SHUTTING_DOWN,
        /** The process went away by a reload while the caller waited. */
        REMOVED
    }
}
