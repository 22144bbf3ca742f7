package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.List;
import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessId;

/**
 * The last events. Gives them their final numbers, in the order of delivery and without a gap: what two threads published at the
 * same time need not arrive in the order of their stamps, and a client that asks for what came after a number must get just that.
 * Written on the thread {@code events}, read on any.
 */
final class Journal {
    static final int CAPACITY = 5000;

    /** What is kept of an event; the text is what takes room, and the log has it anyway. */
    record Entry(long number, long millis, String type, EventTypes.Subject subject, String text) {
        String row() {
            return Row.of(Long.toString(number), Long.toString(millis), type, subject.name(), text);
        }
    }

    /** A ring; guarded by this. */
    private final Entry[] entries = new Entry[CAPACITY];

    /** Guarded by this. */
    private long newest;

    /** Takes an event in and gives it its number. */
    synchronized long add(Event event) {
        newest++;
        entries[(int) (newest % CAPACITY)] = new Entry(
                newest, event.time().toEpochMilli(), EventTypes.of(event), EventTypes.subject(event), event.text());
        return newest;
    }

    synchronized long newest() {
        return newest;
    }

    /** 0 if there is none. */
    synchronized long oldest() {
        return newest == 0 ? 0 : Math.max(1, newest - CAPACITY + 1);
    }

    /** What came after a number, the oldest first. */
    synchronized List<Entry> after(long number) {
        List<Entry> found = new ArrayList<>();
        for (long next = Math.max(number + 1, Math.max(1, oldest())); next <= newest; next++) {
            found.add(entries[(int) (next % CAPACITY)]);
        }
        return found;
    }

    /** The last changes of state of a process, and its kills; the oldest first. */
    synchronized List<Entry> lately(ProcessId process, int most) {
        List<Entry> found = new ArrayList<>();
        long oldest = Math.max(1, oldest());
        for (long number = newest; number >= oldest && found.size() < most; number--) {
            Entry entry = entries[(int) (number % CAPACITY)];
            boolean life = entry.type().equals(EventTypes.STATE) || entry.type().equals(EventTypes.KILLED);
            if (life && entry.subject().is(process)) {
                found.addFirst(entry);
            }
        }
        return found;
    }
}
