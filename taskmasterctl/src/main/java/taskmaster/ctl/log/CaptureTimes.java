package taskmaster.ctl.log;

import java.time.Instant;
import java.util.Optional;

/**
 * When bytes of a log were captured, as the daemon remembers it: what stands at a position, and what follows up to the next pair, came
 * at that time or later.
 *
 * @param pairs of position and milliseconds since 1970 (0: not known), the oldest first
 */
public record CaptureTimes(long[] pairs) {
    /** Of a log of which nothing is known. */
    public static final CaptureTimes NONE = new CaptureTimes(new long[0]);

    /** The latest time before which what stands at a position did not come. */
    public Optional<Instant> at(long position) {
        int pair = pairOf(position);
        return pair < 0 || pairs[pair + 1] == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(pairs[pair + 1]));
    }

    /** Whether all that is known of two positions is the same. */
    public boolean isSame(long one, long other) {
        return pairOf(one) == pairOf(other);
    }

    /** Where the pair begins that holds for a position; negative if there is none. */
    private int pairOf(long position) {
        int low = 0;
        int high = pairs.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[2 * middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * (low - 1);
    }
}
