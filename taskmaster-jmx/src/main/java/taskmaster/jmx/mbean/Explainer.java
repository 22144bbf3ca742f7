package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        List<Journal.Entry> lately = journal.lately(process.id(), LATELY);
        return Explanation.of(
                process,
                new Evidence(orders.last(process.id()), lately, clues(process, lately)),
                LastOutput.of(process),
                Instant.now());
    }

    private List<String> clues(ProcessStatus process, List<Journal.Entry> lately) {
        List<String> clues = new ArrayList<>();
        String killed = forMemory.get(process.id());
        if (killed != null) {
            clues.add(killed);
        }
        if (process.pid() == 0) {
            leftBehind(process, lately).ifPresent(clues::add);
        }
        return clues;
    }

    private Optional<String> leftBehind(ProcessStatus process, List<Journal.Entry> lately) {
        Instant end = process.stopped().orElse(Instant.EPOCH);
        Instant start =
                lately.isEmpty() ? end : Instant.ofEpochMilli(lately.getFirst().millis());
        List<String> words = process.spec().exec().command().words();
        String file = words.isEmpty() ? "" : words.getFirst();
        Set<Long> children =
                orders.snapshot().processes().stream().map(ProcessStatus::pid).collect(Collectors.toSet());
        List<String> left = survivors
                .of(
                        new Survivors.Sought(
                                process.id().group(),
                                process.id().name(),
                                file.substring(file.lastIndexOf('/') + 1),
                                start,
                                end),
                        children)
                .stream()
                .map(one -> "pid " + one.pid() + " (" + one.name() + ")")
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Evidence.LEFT_BEHIND + String.join(", ", left)
                        + (left.size() == 1 ? " came of it and goes on" : " came of it and go on")
                        + " in the background");
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
