package taskmaster.core.supervisor;

import java.time.Instant;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.process.ProcessMachine;
import taskmaster.core.process.ProcessState;
import taskmaster.core.process.Transition;

/** What people want to know of a process beyond its state: counts, times, the last end. Belongs to the supervisor thread. */
final class History {
    private static final long NOT_UP = -1;

    private long starts;
    private long restarts;
    private long unexpectedExits;
    private Instant since;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> stopped = Optional.empty();
    private Optional<ExitStatus> lastExit = Optional.empty();
    private boolean endCommanded;
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private int startTries;
    private long startupMillis = NOT_UP;

    History(Instant now) {
        since = now;
    }

    /** A child was created. */
    void spawned(boolean commanded, Instant now) {
        starts++;
        restarts += commanded ? 0 : 1;
        started = Optional.of(now);
    }

    /** When the child there is was created. */
    Instant started() {
        return started.orElseThrow();
    }

    void changed(Transition change, Instant now) {
        since = now;
        starting(change, now);
        reason = change.reason();
        nextTry =
                change.to() == ProcessState.BACKOFF ? Optional.of(now.plusNanos(change.waitNanos())) : Optional.empty();
        change.exit().ifPresent(status -> {
            lastExit = change.exit();
            stopped = Optional.of(now);
            endCommanded = change.to() == ProcessState.STOPPED;
            unexpectedExits += endCommanded || change.expected() ? 0 : 1;
        });
    }

    private void starting(Transition change, Instant now) {
        if (change.to() == ProcessState.STARTING) {
            startTries = change.tries() + 1;
            startupMillis = NOT_UP;
        } else if (change.to() == ProcessState.RUNNING) {
            long took = started.map(start -> now.toEpochMilli() - start.toEpochMilli())
                    .orElse(0L);
            startupMillis = Math.max(0, took); // the clock may have been set back
        }
    }

    /** The picture of the process, for a snapshot. */
    ProcessStatus picture(ProcessSpec spec, ProcessMachine machine, ChildSlot slot) {
        return new ProcessStatus(
                spec,
                machine.state(),
                machine.goal(),
                slot.pid(),
                machine.failures(),
                starts,
                restarts,
                unexpectedExits,
                since,
                started,
                stopped,
                lastExit,
                endCommanded,
                reason,
                nextTry,
                startTries,
                startupMillis,
                slot.stdoutLog(),
                slot.stderrLog());
    }
}
