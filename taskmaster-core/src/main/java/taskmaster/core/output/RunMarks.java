package taskmaster.core.output;

import java.util.Arrays;

/**
 * Where in its log the last runs of a process begin. A run begins at a count of bytes of the stream, known when the child is made;
 * at which position of the log that is, is known when the first byte from there on is written. Any thread.
 */
final class RunMarks {
    /** How many runs are remembered. */
    private static final int MOST = 10;

    private static final long[] NONE = {};

    private long[] starts = NONE;
    private long[] pending = NONE;

    /** @param count how many bytes of the stream belong to earlier runs */
    synchronized void begin(long count) {
        pending = appended(pending, count);
    }

    /** A run begins at a position of the log, because it has a stream of its own. */
    synchronized void beginAt(long position) {
        starts = appended(starts, position);
    }

    /**
     * Bytes were written.
     *
     * @param before how many bytes of the stream had been written before
     * @param position where the first of them stands in the log
     * @param bytes how many
     */
    synchronized void written(long before, long position, int bytes) {
        while (pending.length > 0 && pending[0] < before + bytes) {
            starts = appended(starts, position + Math.max(0, pending[0] - before));
            pending = pending.length == 1 ? NONE : Arrays.copyOfRange(pending, 1, pending.length);
        }
    }

    /** @param end of the log: there, runs that have not written yet begin */
    synchronized long[] starts(long end) {
        long[] all = starts;
        for (int i = 0; i < pending.length; i++) {
            all = appended(all, end);
        }
        return all.clone();
    }

    /** Of too many, the oldest goes. */
    private static long[] appended(long[] marks, long mark) {
        long[] longer = marks.length < MOST
                ? Arrays.copyOf(marks, marks.length + 1)
                : Arrays.copyOf(Arrays.copyOfRange(marks, 1, marks.length), marks.length);
        longer[longer.length - 1] = mark;
        return longer;
    }
}
