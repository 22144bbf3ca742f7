package taskmaster.ctl.shell;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import taskmaster.ctl.render.StatusRow;

/**
 * The processes there are, for completion: at most a second old, and never waited for long. The thread that reads keys
 * asks, any thread may {@link #put}.
 */
final class LiveNames {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PATIENCE_MILLIS = 150;

    private final Callable<String[]> source;
    private final ExecutorService worker;
    private final LongSupplier nanos;
    private volatile List<StatusRow> rows = List.of();
    private volatile boolean known;
    private volatile long since;

    /** @param source asks the daemon; called on the worker */
    LiveNames(Callable<String[]> source, ExecutorService worker, LongSupplier nanos) {
        this.source = source;
        this.worker = worker;
        this.nanos = nanos;
    }

    /** The rows; older ones, or none, when the daemon does not answer soon. */
    List<StatusRow> rows() {
        if (!known || nanos.getAsLong() - since > FRESH_NANOS) {
            refresh();
        }
        return rows;
    }

    /** The rows as they were last; asks nobody. */
    List<StatusRow> known() {
        return rows;
    }

    /** A newer picture that somebody else has asked for. */
    void put(List<StatusRow> newer) {
        rows = newer;
        since = nanos.getAsLong();
        known = true;
    }

    /** Asks now; a daemon that does not answer soon is not waited for. */
    void refresh() {
        Future<String[]> asked = worker.submit(source);
        try {
            put(StatusRow.parse(asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
        } catch (TimeoutException | ExecutionException noAnswer) {
            asked.cancel(false);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
