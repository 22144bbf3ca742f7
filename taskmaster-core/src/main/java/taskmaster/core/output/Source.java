package taskmaster.core.output;

import java.util.concurrent.TimeUnit;
import taskmaster.core.posix.NativeBuffer;

/**
 * One stream as the pump sees it: where bytes come from, where they go, and what could not be written yet. While there is such a
 * rest nothing more is read, so the pipe fills and the child waits: nothing is thrown away. Output thread, but the constructor and {@link #beginRun}.
 */
final class Source {
    /** So that a flood from one child does not keep the others waiting. */
    private static final int READS_PER_TURN = 4;

    /** A turn that brings so much means that the pipe was not emptied in time. */
    private static final int MUCH = 32 * 1024;

    /** How many such turns make a stream a busy one. */
    private static final int BUSY = 16;

    private static final long RETRY_FIRST = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long RETRY_SLOWEST = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long RETRY_TROUBLE = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOKS = 100;
    private static final byte[] NOTHING = {};

    private final long key;
    private final Wiring wiring;
    private final RotatingFile log;
    private final Runnable freed;

    private final RunMarks marks;

    /** Bytes taken from the wiring; with {@link #turns} odd, some more may be under way. */
    private volatile long taken;

    private volatile long turns;
    private long written;

    private byte[] rest = NOTHING;

    /** When what is written was read. */
    private long readAt;

    private long retryDelay = RETRY_FIRST;
    private long retryAt;
    private int bigTurns;
    private boolean ended;
    private boolean closing;
    private long closeBy;
    private long toDrain;

    /**
     * @param key tells sources apart; not negative
     * @param freed runs when the wiring was closed after everything was written
     */
    Source(long key, Wiring wiring, RotatingFile log, RunMarks marks, Runnable freed) {
        this.key = key;
        this.wiring = wiring;
        this.log = log;
        this.marks = marks;
        this.freed = freed;
    }

    long key() {
        return key;
    }

    int readEnd() {
        return wiring.readEnd();
    }

    /** Reads and writes what is there, within a limit; returns how many bytes were read. */
    int turn(NativeBuffer buffer) {
        int moved = 0;
        for (int reads = 0; reads < READS_PER_TURN && !isHeldUp(); reads++) {
            int count = readOnce(buffer);
            moved += count;
            if (count < buffer.size()) {
                break;
            }
        }
        if (moved >= MUCH && ++bigTurns == BUSY) {
            wiring.widen();
        }
        return moved;
    }

    /**
     * What comes from here on is of a new run: all that was read, and all that waits in the pipe, is of earlier ones. Looks again if
     * the output thread read meanwhile; of a flood that does not let us see, some of what is under way goes to the wrong side. The
     * thread that makes children, with the wiring in place.
     */
    void beginRun() {
        long count = 0;
        for (int look = 0; look < LOOKS; look++) {
            long turn = turns;
            count = taken + wiring.waiting();
            if (turn % 2 == 0 && turn == turns) {
                break;
            }
            Thread.onSpinWait();
        }
        marks.begin(count);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // no other thread writes them
    private int readOnce(NativeBuffer buffer) {
        turns++;
        int count = wiring.read(buffer);
        taken += Math.max(0, count);
        turns++;
        if (count <= 0) {
            ended = count < 0;
            return 0;
        }
        readAt = System.currentTimeMillis();
        write(buffer, count);
        return count;
    }

    private void write(NativeBuffer buffer, int count) {
        long position = log.end();
        int done = log.write(buffer, 0, count, readAt);
        if (done > 0) {
            retryDelay = RETRY_FIRST;
            marks.written(written, position, done);
            written += done;
        }
        int left = count - done;
        rest = left == 0 ? NOTHING : new byte[left];
        buffer.bytes().get(done, rest);
    }

    /** Whether there will never be bytes again. */
    boolean isEnded() {
        return ended;
    }

    /** Whether something read could not be written; then it must not be watched but retried. */
    boolean isHeldUp() {
        return rest.length > 0;
    }

    /** Plans the next attempt to write the rest. */
    void delay(long now) {
        retryAt = now + (log.isInTrouble() ? RETRY_TROUBLE : retryDelay);
        retryDelay = Math.min(RETRY_SLOWEST, retryDelay * 2);
    }

    /** When the next attempt is due. */
    long retryAt() {
        return closing ? Math.min(retryAt, closeBy) : retryAt;
    }

    /** Tries to write the rest. */
    void retry(NativeBuffer buffer) {
        buffer.bytes().put(0, rest);
        write(buffer, rest.length);
    }

    /** From now on it only writes what is in the pipe at this moment. */
    void beginClosing(long deadline) {
        closeBy = closing ? Math.min(closeBy, deadline) : deadline;
        if (!closing) {
            closing = true;
            toDrain = ended ? 0 : wiring.waiting();
        }
    }

    boolean isClosing() {
        return closing;
    }

    /** Goes on with writing what is left; true when all is done, or the time for it is over. */
    boolean drain(NativeBuffer buffer, long now) {
        while (toDrain > 0 && !isHeldUp()) {
            int count = readOnce(buffer);
            toDrain = count == 0 ? 0 : toDrain - count;
        }
        if (isHeldUp() && now - closeBy < 0) {
            return false;
        }
        if (isHeldUp()) {
            log.lose(rest.length + discard(buffer));
        }
        return true;
    }

    /** How many bytes are thrown away of those that were to be drained. */
    private long discard(NativeBuffer buffer) {
        long discarded = 0;
        int count = toDrain > 0 ? wiring.read(buffer) : 0;
        while (count > 0) {
            discarded += count;
            toDrain -= count;
            count = toDrain > 0 ? wiring.read(buffer) : 0;
        }
        return discarded;
    }

    /** Lets go of the log of a stream that was never wired. */
    void abandon() {
        freed.run();
    }

    /** Closes the wiring, which is watched no longer, and lets go of the log. */
    void free() {
        wiring.close();
        freed.run();
    }
}
