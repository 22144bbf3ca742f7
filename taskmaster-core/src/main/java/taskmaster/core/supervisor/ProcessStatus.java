package taskmaster.core.supervisor;

import java.time.Instant;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.process.Goal;
import taskmaster.core.process.ProcessState;

/**
 * One process in a snapshot.
 *
 * @param pid the child; 0 if there is none
 * @param tries failed starts in a row; a stop forgets them
 * @param startCount children created since the daemon started
 * @param restartCount those of them nobody asked for
 * @param unexpectedExits exits not listed in {@code exitcodes}, failed starts included, ends by a stop command not
 * @param since when the state was entered
 * @param started when the last child was created
 * @param stopped when the last child ended
 * @param lastExit how the last child ended; empty if none has
 * @param commanded whether it ended because a command said so
 * @param reason why the process is in BACKOFF or FATAL
 * @param nextTry when BACKOFF ends
 * @param startTries how often the last start tried to make a child that stays; 0: there was no start
 * @param startupMillis how long the last child took from its creation to RUNNING; -1: it is not, or was not, that far
 */
public record ProcessStatus(
        ProcessSpec spec,
        ProcessState state,
        Goal goal,
        long pid,
        int tries,
        long startCount,
        long restartCount,
        long unexpectedExits,
        Instant since,
        Optional<Instant> started,
        Optional<Instant> stopped,
        Optional<ExitStatus> lastExit,
        boolean commanded,
        Optional<String> reason,
        Optional<Instant> nextTry,
        int startTries,
        long startupMillis,
        Optional<CapturedLog> stdoutLog,
        Optional<CapturedLog> stderrLog) {

    public ProcessId id() {
        return spec.id();
    }
}
