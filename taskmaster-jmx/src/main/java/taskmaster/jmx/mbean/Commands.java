package taskmaster.jmx.mbean;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.core.supervisor.SupervisorSnapshot;

/** Posts commands to the supervisor and waits for what comes of them; on the thread of whoever calls. */
final class Commands {
    private final Supervisor supervisor;

    Commands(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    SupervisorSnapshot snapshot() {
        return supervisor.snapshot();
    }

    List<Outcome> start(List<ProcessId> ids) {
        return wait(supervisor.start(ids));
    }

    List<Outcome> stop(List<ProcessId> ids) {
        return wait(supervisor.stop(ids));
    }

    /** What became of the starts; a stop on the way there is no answer of its own. */
    List<Outcome> restart(List<ProcessId> ids) {
        return wait(supervisor.restart(ids)).stream()
                .filter(outcome -> outcome.result() != Result.STOPPED && outcome.result() != Result.NOT_RUNNING)
                .distinct()
                .toList();
    }

    List<Outcome> signal(List<ProcessId> ids, UnixSignal signal) {
        return wait(supervisor.signal(ids, signal));
    }

    /** @throws IllegalArgumentException if there is no such signal */
    static UnixSignal signal(String name) {
        return UnixSignal.parse(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "BAD_SIGNAL: no signal " + name + "; expected a name, with or without SIG, or a number"));
    }

    /** A bug in the loop must not send classes over the wire that clients do not have. */
    private static List<Outcome> wait(CompletableFuture<List<Outcome>> answer) {
        try {
            return answer.join();
        } catch (CompletionException bug) {
            throw new IllegalStateException("internal error, see the daemon's log: " + bug.getCause());
        }
    }
}
