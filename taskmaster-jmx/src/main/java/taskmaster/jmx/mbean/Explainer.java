package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taskmaster.core.event.Event;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.usage.MemoryKills;
import taskmaster.jmx.usage.Survivors;

/**
 * Gathers what is known of a process when somebody asks why it is as it is: on the caller's thread, which may take the time to read
 * logs and {@code /proc}.
 */
final class Explainer {
    private static final int KILLED = 9;
    private static final int LATELY = 8;

    private final Journal journal;
    private final Orders orders;
    private final Survivors survivors;
    private final MemoryKills kills;

    /** Those whose last child the kernel has probably killed. */
    private final Map<ProcessId, String> forMemory = new ConcurrentHashMap<>();

    Explainer(Journal journal, Orders orders, Survivors survivors, MemoryKills kills) {
        this.journal = journal;
        this.orders = orders;
        this.survivors = survivors;
        this.kills = kills;
    }

    Explanation explain(ProcessStatus process) {
        return Explanation.of(
                process,
                new Evidence(orders.last(process.id()), journal.lately(process.id(), LATELY), clues(process)),
                LastOutput.of(process),
                Instant.now());
    }

    private List<String> clues(ProcessStatus process) {
        List<String> clues = new ArrayList<>();
        String killed = forMemory.get(process.id());
        if (killed != null) {
            clues.add(killed);
        }
        if (process.pid() == 0) {
            List<Survivors.Survivor> left =
                    survivors.of(process.id().group(), process.id().name());
            if (!left.isEmpty()) {
                clues.add(Evidence.LEFT_BEHIND
                        + String.join(
                                ", ",
                                left.stream()
                                        .map(one -> "pid " + one.pid() + " (" + one.name() + ")")
                                        .toList())
                        + (left.size() == 1 ? " came of it and goes on" : " came of it and go on")
                        + " in the background");
            }
        }
        return clues;
    }

    /** A process has changed its state; on the thread {@code events}. */
    void changed(Event.StateChanged change) {
        if (change.exit().isEmpty()) {
            return;
        }
        ExitStatus status = change.exit().get();
        boolean commanded = change.to() == ProcessState.STOPPED;
        if (status.signal() == KILLED && !commanded && kills.isKilling()) {
            forMemory.put(
                    change.process(),
                    Evidence.MEMORY + "the kernel killed something for want of memory at that moment (oom_kill in "
                            + kills.file() + " has grown)");
        } else {
            forMemory.remove(change.process());
        }
    }

    /** A process is gone; on the thread {@code events}. */
    void forget(ProcessId process) {
        orders.forget(process);
        forMemory.remove(process);
    }
}
