package taskmaster.jmx.mbean;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.core.supervisor.RestartTimes;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.core.supervisor.SupervisorSnapshot;

/**
 * Posts commands to the supervisor and waits for what comes of them; on the thread of whoever calls. Nobody waits for ever: a
 * process has as long as its configuration gives it, and a margin on top.
 */
final class Commands {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Supervisor supervisor;
    private final Duration margin;

    Commands(Supervisor supervisor) {
        this(supervisor, MARGIN);
    }

    Commands(Supervisor supervisor, Duration margin) {
        this.supervisor = supervisor;
        this.margin = margin;
    }

    /** The present picture, as far as whoever calls may see it. */
    SupervisorSnapshot snapshot() {
        return Viewpoint.on(supervisor.snapshot());
    }

    RestartTimes restartTimes() {
        return supervisor.restartTimes();
    }

    List<Outcome> start(List<ProcessId> ids) {
        return wait(ids, supervisor.start(ids));
    }

    List<Outcome> stop(List<ProcessId> ids) {
        return wait(ids, supervisor.stop(ids));
    }

    /** What became of the starts; a stop on the way there is no answer of its own. */
    List<Outcome> restart(List<ProcessId> ids) {
        return wait(ids, supervisor.restart(ids)).stream()
                .filter(outcome -> outcome.result() != Result.STOPPED && outcome.result() != Result.NOT_RUNNING)
                .distinct()
                .toList();
    }

    List<Outcome> signal(List<ProcessId> ids, UnixSignal signal) {
        return wait(ids, supervisor.signal(ids, signal));
    }

    /** @throws IllegalArgumentException if there is no such signal */
    static UnixSignal signal(String name) {
        return UnixSignal.parse(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "BAD_SIGNAL: no signal " + name + "; expected a name, with or without SIG, or a number"));
    }

    private List<Outcome> wait(List<ProcessId> ids, CompletableFuture<List<Outcome>> answer) {
        Duration limit = limit(ids);
        try {
            return answer.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException bug) {
            // its class is ours and must not go over the wire
            throw new IllegalStateException("internal error, see the daemon's log: " + bug.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("TIMEOUT: not done within " + limit.toSeconds()
                    + " seconds, it goes on in the background: " + states(ids));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting; the command goes on in the background");
        }
    }

    private Duration limit(List<ProcessId> ids) {
        SupervisorSnapshot snapshot = snapshot();
        return ids.stream()
                .flatMap(id -> snapshot.process(id).stream())
                .map(process -> process.spec()
                        .start()
                        .startsecs()
                        .plus(process.spec().stop().stopwaitsecs()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .plus(margin);
    }

    private String states(List<ProcessId> ids) {
        SupervisorSnapshot snapshot = snapshot();
        return ids.stream()
                .flatMap(id -> snapshot.process(id).stream())
                .map(process -> process.id() + " " + process.state())
                .collect(Collectors.joining(", "));
    }
}
