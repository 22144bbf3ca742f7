package taskmaster.core.output;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * When what stands in a log was captured: positions with the time at which the byte there came. What follows, up to the next such
 * position, came then or later. There are so many of them at most, so those that make little difference go: the older bytes are, the
 * coarser is what is known of them, and it is never later than the truth. Guarded by its owner's lock.
 */
final class CaptureTimes {
    /** Of bytes that are not ours. */
    static final long UNKNOWN = 0;

    /** 4 KB, for a log that is written for days without a pause. */
    static final int MOST = 256;

    private static final int FEW = 4;

    /** How many are to go when there are too many. */
    private static final int AT_ONCE = 32;

    /** What is known is finer than this part of its age, if there is room. */
    private static final int FINEST = 64;

    private final LongSupplier oldest;
    private long[] positions = new long[FEW];
    private long[] times = new long[FEW];
    private int count;
    private long end;

    /** @param oldest the position of the first byte that is still kept */
    CaptureTimes(LongSupplier oldest) {
        this.oldest = oldest;
    }

    /**
     * Bytes were written.
     *
     * @param position of the first
     * @param millis when they were captured, since 1970
     */
    void captured(long position, long bytes, long millis) {
        if (position < end) {
            count = 0;
        } else if (position > end && count > 0) {
            mark(end, UNKNOWN);
        }
        if (count == 0 || times[count - 1] != millis) {
            mark(position, millis);
        }
        end = position + bytes;
    }

    private void mark(long position, long millis) {
        if (count == MOST) {
            makeRoom(millis);
        }
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        positions[count] = position;
        times[count++] = millis;
    }

    private void makeRoom(long now) {
        removeFirst(Math.max(0, indexOf(oldest.getAsLong())));
        for (int part = FINEST; count > MOST - AT_ONCE && part > 0; part = part * 3 / 4) {
            coarsen(now, part);
        }
        if (count > MOST - AT_ONCE) {
            removeFirst(AT_ONCE);
        }
    }

    private void removeFirst(int some) {
        System.arraycopy(positions, some, positions, 0, count - some);
        System.arraycopy(times, some, times, 0, count - some);
        count -= some;
    }

    /** Takes out those without which still no more than this part of the age is in doubt. The first and the last stay. */
    private void coarsen(long now, int part) {
        int kept = 1;
        for (int i = 1; i < count; i++) {
            boolean known = times[kept - 1] != UNKNOWN && times[i] != UNKNOWN;
            boolean needless = known
                    && i + 1 < count
                    && times[i + 1] != UNKNOWN
                    && Math.abs(times[i + 1] - times[kept - 1]) * part <= Math.abs(now - times[i]);
            if (!needless) {
                positions[kept] = positions[i];
                times[kept++] = times[i];
            }
        }
        count = kept;
    }

    /** The last that is not behind the position; -1 if there is none. */
    private int indexOf(long position) {
        int found = Arrays.binarySearch(positions, 0, count, position);
        if (found < 0) {
            return -found - 2;
        }
        int last = found;
        while (last + 1 < count && positions[last + 1] == position) {
            last++;
        }
        return last;
    }

    /** Pairs of position and milliseconds, from the one that holds for a position on. */
    long[] from(long position) {
        int first = Math.max(0, indexOf(position));
        long[] pairs = new long[2 * (count - first)];
        for (int i = first; i < count; i++) {
            pairs[2 * (i - first)] = positions[i];
            pairs[2 * (i - first) + 1] = times[i];
        }
        return pairs;
    }
}
