package taskmaster.core.posix;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Optional;

/**
 * Counts line ends, so fast that whoever captures a flood does not notice: by {@link VectorCount} where that can be, else eight
 * bytes at a time. One thread at a time.
 */
public final class LineEnds {
    /** Less than this is counted before a call would have begun. */
    private static final int FEW = 512;

    private static final long END = 0x0a0a0a0a0a0a0a0aL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    private static final long EVERY_EVEN = 0x0001000100010001L;

    /** Four longs of each round are added up byte by byte, so that no byte of the sum overflows: a multiple of 4 below 256. */
    private static final int ROUND = 248;

    private static final int PIECE = 4 * ROUND;

    private final Optional<VectorCount> vector;
    private final long[] piece = new long[PIECE];

    public LineEnds() {
        this(VectorCount.here());
    }

    LineEnds(Optional<VectorCount> vector) {
        this.vector = vector;
    }

    /** How many there are in so many bytes of a buffer. */
    public int count(NativeBuffer from, int offset, int length) {
        if (length < FEW || vector.isEmpty()) {
            return inJava(from, offset, length);
        }
        try {
            return vector.get().count(from.address() + offset, length);
        } finally {
            Reference.reachabilityFence(from);
        }
    }

    private int inJava(NativeBuffer from, int offset, int length) {
        ByteBuffer bytes = from.bytes();
        int end = offset + length;
        int firstLong = Math.min(end, (offset + Long.BYTES - 1) & -Long.BYTES);
        int longs = (end - firstLong) / Long.BYTES & -4;
        return oneByOne(bytes, offset, firstLong)
                + inLongs(bytes.asLongBuffer(), firstLong / Long.BYTES, longs)
                + oneByOne(bytes, firstLong + longs * Long.BYTES, end);
    }

    private static int oneByOne(ByteBuffer bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes.get(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private int inLongs(LongBuffer longs, int from, int length) {
        int count = 0;
        for (int done = 0; done < length; done += PIECE) {
            int size = Math.min(PIECE, length - done);
            longs.get(from + done, piece, 0, size);
            for (int start = 0; start < size; start += ROUND) {
                count += round(start, Math.min(size, start + ROUND));
            }
        }
        return count;
    }

    /** Each byte becomes 0 where it is a line end; the carry into its highest bit then tells whether it is anything else. */
    private int round(int start, int stop) {
        long[] data = piece;
        long seen = 0;
        long others = 0;
        for (int i = start; i < stop; i += 4) {
            long a = data[i] ^ END;
            long b = data[i + 1] ^ END;
            long c = data[i + 2] ^ END;
            long d = data[i + 3] ^ END;
            seen |= a | b | c | d;
            long ab = ((a + LOW & HIGH) >>> 1) + ((b + LOW & HIGH) >>> 1);
            long cd = ((c + LOW & HIGH) >>> 1) + ((d + LOW & HIGH) >>> 1);
            others += (ab >>> 1) + (cd >>> 1) >>> 5;
        }
        if ((seen & HIGH) != 0) {
            others = othersThanAscii(start, stop);
        }
        return (stop - start) * Long.BYTES - sum(others);
    }

    /** The same where a byte may be above 127, whose carry would go into its neighbour. */
    private long othersThanAscii(int start, int stop) {
        long others = 0;
        for (int i = start; i < stop; i++) {
            long a = piece[i] ^ END;
            others += (((a & LOW) + LOW | a) & HIGH) >>> 7;
        }
        return others;
    }

    private static int sum(long bytes) {
        long pairs = (bytes & EVEN) + (bytes >>> 8 & EVEN);
        return (int) (pairs * EVERY_EVEN >>> 48);
    }
}
