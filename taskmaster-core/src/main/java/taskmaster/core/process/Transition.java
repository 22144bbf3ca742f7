package taskmaster.core.process;

import java.util.Optional;
import taskmaster.core.model.ExitStatus;

/**
 * A change of state that has happened.
 *
 * @param tries failed starts in a row so far
 * @param exit how the child ended, where the change is about that
 * @param expected whether {@code exitcodes} lists that end; a failed start is never expected
 * @param reason why, for BACKOFF and FATAL
 * @param waitNanos the time to the next try, for BACKOFF
 */
public record Transition(
        ProcessState from,
        ProcessState to,
        int tries,
        Optional<ExitStatus> exit,
        boolean expected,
        Optional<String> reason,
        long waitNanos) {

    static Transition plain(ProcessState from, ProcessState to, int tries) {
        return new Transition(from, to, tries, Optional.empty(), false, Optional.empty(), 0);
    }

    static Transition ended(ProcessState from, ProcessState to, int tries, ExitStatus exit, boolean expected) {
        return new Transition(from, to, tries, Optional.of(exit), expected, Optional.empty(), 0);
    }

    static Transition failed(
            ProcessState from, ProcessState to, int tries, Optional<ExitStatus> exit, String reason, long waitNanos) {
        return new Transition(from, to, tries, exit, false, Optional.of(reason), waitNanos);
    }
}
