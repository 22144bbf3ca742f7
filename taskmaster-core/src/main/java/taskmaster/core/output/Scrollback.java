package taskmaster.core.output;

import java.util.concurrent.TimeUnit;
import taskmaster.core.posix.NativeBuffer;

/**
 * The last bytes that a terminal has shown, with positions that count on. The output thread adds to it, and whoever watches waits
 * here for more.
 */
final class Scrollback {
    static final int SIZE = 64 * 1024;

    private final byte[] ring = new byte[SIZE];
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
        int skipped = Math.max(0, count - SIZE);
        int place = (int) ((end + skipped) % SIZE);
        int first = Math.min(count - skipped, SIZE - place);
        from.bytes().get(skipped, ring, place, first);
        from.bytes().get(skipped + first, ring, 0, count - skipped - first);
        end += count;
        notifyAll();
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
        long start = Math.min(limit, Math.max(from, end - SIZE));
        byte[] bytes = new byte[(int) Math.min(Math.max(0, maxBytes), limit - start)];
        int place = (int) (start % SIZE);
        int first = Math.min(bytes.length, SIZE - place);
        System.arraycopy(ring, place, bytes, 0, first);
        System.arraycopy(ring, 0, bytes, first, bytes.length - first);
        boolean last = start + bytes.length == limit;
        return new TerminalPiece(earlier ? run - 1 : run, start, bytes, last && (earlier || ended));
    }
}
