package taskmaster.core.output;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import taskmaster.core.model.ProcessId;

/** The inputs of the few processes that have one. Any thread. */
final class Inputs {
    private final Map<ProcessId, ProcessInput> all = new ConcurrentHashMap<>();

    void put(ProcessId process, ProcessInput input) {
        all.put(process, input);
    }

    /** Forgets it, unless another has taken its place. */
    void remove(ProcessId process, ProcessInput input) {
        all.remove(process, input);
    }

    Optional<ProcessInput> of(ProcessId process) {
        return Optional.ofNullable(all.get(process));
    }
}
