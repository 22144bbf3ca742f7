package taskmaster.core.output;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import taskmaster.core.posix.NativeBuffer;

/**
 * The last bytes that a terminal has shown, with positions that count on. The output thread adds to it, and whoever watches waits
 * here for more.
 */
final class Scrollback {
    static final int SIZE = 64 * 1024;

    private static final int FIRST_SIZE = 2 * 1024;

    /** Grows to its full size as it is filled for the first time. */
    private byte[] ring = new byte[FIRST_SIZE];

    private long end;

    /** Where the present run began, the one before ended. */
    private long runStart;

    private int run;
    private boolean ended = true;

    /** The next child's terminal is there. */
    synchronized void begin() {
        run++;
        runStart = end;
        ended = false;
        notifyAll();
    }

    /** No child holds the terminal any more. */
    synchronized void finish() {
        ended = true;
        notifyAll();
    }

    /** Adds bytes from the beginning of the buffer. */
    synchronized void add(NativeBuffer from, int count) {
        grow(count);
        int skipped = Math.max(0, count - ring.length);
        int place = (int) ((end + skipped) % ring.length);
        int first = Math.min(count - skipped, ring.length - place);
        from.bytes().get(skipped, ring, place, first);
        from.bytes().get(skipped + first, ring, 0, count - skipped - first);
        end += count;
        notifyAll();
    }

    /** As long as it is not full, each byte stands at its position. */
    private void grow(int count) {
        long needed = end + count;
        if (ring.length < SIZE && needed > ring.length) {
            ring = Arrays.copyOf(ring, (int) Math.min(SIZE, Math.max(needed, 2L * ring.length)));
        }
    }

    /** See {@link Terminal#shown}. */
    synchronized long end() {
        return end;
    }

    /** See {@link Terminal#read}. */
    synchronized TerminalPiece read(long position, int maxBytes, long timeoutMillis) throws InterruptedException {
        long from = position < 0 ? Math.max(runStart, end + position) : Math.min(position, end);
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        int asked = run;
        while (from == end && !ended && run == asked) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return piece(from, maxBytes);
    }

    private TerminalPiece piece(long from, int maxBytes) {
        boolean earlier = from < runStart;
        long limit = earlier ? runStart : end;
        long start = Math.min(limit, Math.max(from, end - ring.length));
        byte[] bytes = new byte[(int) Math.min(Math.max(0, maxBytes), limit - start)];
        int place = (int) (start % ring.length);
        int first = Math.min(bytes.length, ring.length - place);
        System.arraycopy(ring, place, bytes, 0, first);
        System.arraycopy(ring, 0, bytes, first, bytes.length - first);
        boolean last = start + bytes.length == limit;
        return new TerminalPiece(earlier ? run - 1 : run, start, bytes, last && (earlier || ended));
    }
}
