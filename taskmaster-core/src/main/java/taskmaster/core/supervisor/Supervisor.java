package taskmaster.core.supervisor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;

/**
 * The public face of the supervisor: thread-safe methods that post to the loop and answer later. No method blocks.
 *
 * <p>A future completes when every named process has settled: a start when it is RUNNING or its first attempt failed, a stop
 * when the child is gone. Futures complete on the supervisor thread; dependants must hand work over, never block there.
 */
public interface Supervisor {

    /** The picture after the latest turn. */
    SupervisorSnapshot snapshot();

    /** How long restarts took since the daemon started. */
    RestartTimes restartTimes();

    /** Starts processes, in order of priority. */
    CompletableFuture<List<Outcome>> start(List<ProcessId> processes);

    /** Stops processes, in reverse order of priority. */
    CompletableFuture<List<Outcome>> stop(List<ProcessId> processes);

    /** Stops processes that are up and starts all of them again. */
    CompletableFuture<List<Outcome>> restart(List<ProcessId> processes);

    /** Sends a signal to children. */
    CompletableFuture<List<Outcome>> signal(List<ProcessId> processes, UnixSignal signal);

    /** Stops everything and ends the loop; completes when all children are gone. A second call hurries: SIGKILL at once. */
    CompletableFuture<Void> shutdown();
}
