package taskmaster.jmx.mbean;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.RestartTimes;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.core.supervisor.SupervisorSnapshot;

/** A supervisor that remembers who gave each process its last order. Any thread. */
final class Orders implements Supervisor {

    /**
     * An order.
     *
     * @param what such as {@code stop} or {@code signal KILL}
     * @param by the name of the account or user
     */
    record Order(String what, String by, Instant when) {
        /** Whether a child that ends after it ended because of it. */
        boolean stops() {
            return what.equals(STOP) || what.equals(RESTART);
        }
    }

    private static final String STOP = "stop";
    private static final String RESTART = "restart";

    private final Supervisor supervisor;
    private final InstantSource clock;
    private final Map<ProcessId, Order> last = new ConcurrentHashMap<>();

    Orders(Supervisor supervisor, InstantSource clock) {
        this.supervisor = supervisor;
        this.clock = clock;
    }

    /** The last order to a process since it came; empty if nobody gave it any. */
    Optional<Order> last(ProcessId process) {
        return Optional.ofNullable(last.get(process));
    }

    /** The process is gone. */
    void forget(ProcessId process) {
        last.remove(process);
    }

    private void note(String what, List<ProcessId> processes) {
        // whoever was authenticated; the daemon itself asks for nothing by this way
        Order order = new Order(what, CallerName.current().orElse("the daemon"), clock.instant());
        SupervisorSnapshot present = supervisor.snapshot();
        for (ProcessId process : processes) {
            if (present.process(process).isPresent()) {
                last.put(process, order);
            }
        }
    }

    @Override
    public SupervisorSnapshot snapshot() {
        return supervisor.snapshot();
    }

    @Override
    public RestartTimes restartTimes() {
        return supervisor.restartTimes();
    }

    @Override
    public CompletableFuture<List<Outcome>> start(List<ProcessId> processes) {
        note("start", processes);
        return supervisor.start(processes);
    }

    @Override
    public CompletableFuture<List<Outcome>> stop(List<ProcessId> processes) {
        note(STOP, processes);
        return supervisor.stop(processes);
    }

    @Override
    public CompletableFuture<List<Outcome>> restart(List<ProcessId> processes) {
        note(RESTART, processes);
        return supervisor.restart(processes);
    }

    @Override
    public CompletableFuture<List<Outcome>> signal(List<ProcessId> processes, UnixSignal signal) {
        note("signal " + signal, processes);
        return supervisor.signal(processes, signal);
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        return supervisor.shutdown();
    }
}
