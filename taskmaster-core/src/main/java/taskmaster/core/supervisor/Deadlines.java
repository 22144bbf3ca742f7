package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which process waits until when; one moment for each at most. Times are compared by difference, as monotonic nanoseconds must be.
 * Belongs to the supervisor thread.
 */
final class Deadlines {

    /** The number orders what falls due at the same moment: who waited first comes first. */
    private record Entry(long deadline, long number, ManagedProcess process) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.signum(deadline - other.deadline);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final NavigableSet<Entry> queue = new TreeSet<>();
    private final Map<ManagedProcess, Entry> waiting = new HashMap<>();
    private long entries;

    /** The process waits until then, and for nothing else any more. */
    void set(ManagedProcess process, long deadline) {
        Entry present = waiting.get(process);
        if (present == null || present.deadline != deadline) {
            clear(process);
            Entry entry = new Entry(deadline, entries++, process);
            queue.add(entry);
            waiting.put(process, entry);
        }
    }

    /** The process waits no more. */
    void clear(ManagedProcess process) {
        Entry present = waiting.remove(process);
        if (present != null) {
            queue.remove(present);
        }
    }

    /** Nanoseconds until the next deadline; not positive if one is due, {@link Long#MAX_VALUE} if there is none. */
    long untilNext(long now) {
        return queue.isEmpty() ? Long.MAX_VALUE : queue.first().deadline - now;
    }

    /** Takes the processes whose deadline is reached, the earliest first. */
    List<ManagedProcess> takeDue(long now) {
        List<ManagedProcess> due = new ArrayList<>();
        while (untilNext(now) <= 0) {
            Entry entry = queue.removeFirst();
            waiting.remove(entry.process);
            due.add(entry.process);
        }
        return due;
    }
}
