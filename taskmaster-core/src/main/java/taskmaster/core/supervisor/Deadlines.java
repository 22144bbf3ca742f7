package taskmaster.core.supervisor;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which process waits until when. Entries that were overtaken by a newer deadline stay in the queue and are recognised when their
 * time comes. Times are compared by difference, as monotonic nanoseconds must be.
 */
final class Deadlines {
    private record Entry(long deadline, ManagedProcess process) {
        boolean isCurrent() {
            return process.waitsUntil(deadline);
        }
    }

    private final PriorityQueue<Entry> queue = new PriorityQueue<>((a, b) -> Long.signum(a.deadline - b.deadline));

    void add(long deadline, ManagedProcess process) {
        queue.add(new Entry(deadline, process));
    }

    /** Nanoseconds until the next deadline; not positive if one is due, {@link Long#MAX_VALUE} if there is none. */
    long untilNext(long now) {
        dropOvertaken();
        Entry next = queue.peek();
        return next == null ? Long.MAX_VALUE : next.deadline - now;
    }

    /** Takes the next process whose deadline is reached; null if there is none. */
    @Nullable
    ManagedProcess pollDue(long now) {
        return untilNext(now) > 0 ? null : queue.remove().process;
    }

    private void dropOvertaken() {
        for (Entry next = queue.peek(); next != null && !next.isCurrent(); next = queue.peek()) {
            queue.remove();
        }
    }
}
