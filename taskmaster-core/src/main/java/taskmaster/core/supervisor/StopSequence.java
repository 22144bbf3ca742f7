package taskmaster.core.supervisor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The order of shutdown: the highest priority first, everything of one priority at the same time, the next one when those are
 * down. (supervisord stops group after group even where their priorities are equal.) Supervisor thread.
 */
final class StopSequence {
    private final Deque<List<ManagedProcess>> levels;
    private List<ManagedProcess> present = List.of();

    StopSequence(List<List<ManagedProcess>> levels) {
        this.levels = new ArrayDeque<>(levels);
    }

    /** Asked again: nobody waits for {@code stopwaitsecs} any more, and every level goes at once. */
    void hurry() {
        List<ManagedProcess> rest = new ArrayList<>(present);
        levels.forEach(rest::addAll);
        levels.clear();
        present = rest;
        for (ManagedProcess process : rest) {
            process.stop();
            process.hurry();
        }
    }

    /** Goes as far as it can; true when everything is down. */
    boolean advance() {
        while (present.stream().allMatch(process -> process.state().isDown())) {
            if (levels.isEmpty()) {
                return true;
            }
            present = levels.removeFirst();
            present.forEach(ManagedProcess::stop);
        }
        return false;
    }
}
