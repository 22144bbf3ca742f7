package taskmaster.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;

/** Something that happened. The only way facts leave the supervisor: the log and the notifications are made from these. */
public sealed interface Event {

    /** Grows by one with every event of this daemon. */
    long sequence();

    /** When it happened, by the wall clock; for people. */
    Instant time();

    /** One line for people: what happened to whom. */
    String text();

    /**
     * A process went from one state to another.
     *
     * @param pid the child this is about; 0 if there is none
     * @param tries failed starts in a row so far
     * @param exit how the child ended, where the change is about that
     * @param expected whether {@code exitcodes} lists that end
     * @param reason why, in words, for BACKOFF and FATAL
     * @param retryIn the time to the next try, for BACKOFF
     */
    record StateChanged(
            long sequence,
            Instant time,
            ProcessId process,
            ProcessState from,
            ProcessState to,
            long pid,
            int tries,
            Optional<ExitStatus> exit,
            boolean expected,
            Optional<String> reason,
            Duration retryIn,
            String text)
            implements Event {}

    /** A child did not end within {@code stopwaitsecs} and was sent SIGKILL. */
    record Killed(long sequence, Instant time, ProcessId process, long pid, String text) implements Event {}

    /** A process came into being in the configuration that is in force, or left it; its child is another matter. */
    record ProcessChanged(long sequence, Instant time, ProcessId process, boolean added, String text)
            implements Event {}

    /** A group was added or removed. */
    record GroupChanged(long sequence, Instant time, String group, boolean added, String text) implements Event {}

    /** The configuration was applied anew; the changes one per entry, empty if nothing changed. */
    record Reloaded(long sequence, Instant time, List<String> changes, String text) implements Event {
        public Reloaded {
            changes = List.copyOf(changes);
        }
    }

    /** The configuration was to be applied anew, and nothing was changed. */
    record ReloadRefused(long sequence, Instant time, String text) implements Event {}

    /**
     * Somebody gave a command over JMX, tried to, or failed to log in.
     *
     * @param by the name of the account or user, as it was given
     * @param refused whether it came to nothing: not allowed, or failed
     */
    record Audited(long sequence, Instant time, String by, boolean refused, String text) implements Event {}

    /**
     * An order that somebody left behind has come on.
     *
     * @param job its number
     * @param done for how many processes nothing more is waited for
     * @param ended whether nothing more will come of it
     */
    record JobChanged(long sequence, Instant time, long job, int done, int total, boolean ended, String text)
            implements Event {}

    /** Something went wrong that an operator should know. */
    record Warning(long sequence, Instant time, String text) implements Event {}

    /** The daemon itself: started, stopping, logs reopened. */
    record DaemonChanged(long sequence, Instant time, String text) implements Event {}
}
