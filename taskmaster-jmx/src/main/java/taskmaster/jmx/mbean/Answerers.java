package taskmaster.jmx.mbean;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whose terminal answers what a program asks its own, byte by byte of what is shown: if all did that see it, the program would read
 * as many answers. Whoever looks a little later than others finds the same. Guarded by who holds it.
 */
final class Answerers {
    static final long NOBODY = 0;

    /** Who is further behind than so many changes finds that nobody answers. */
    private static final int KEPT = 32;

    /** From a position on it is this one. */
    private record Turn(long from, long attachment) {}

    /**
     * What one part of what is shown is.
     *
     * @param until where another part begins; {@link Long#MAX_VALUE}: nowhere yet
     */
    record Part(long attachment, long until) {}

    private final Deque<Turn> turns = new ArrayDeque<>();

    /**
     * From now on it is this one.
     *
     * @param shown how much was shown so far
     */
    void take(long attachment, long shown) {
        Turn last = turns.peekLast();
        if (last != null && last.attachment() == attachment) {
            return;
        }
        long from = last == null ? shown : Math.max(shown, last.from());
        if (last != null && last.from() == from) {
            turns.removeLast();
        }
        turns.addLast(new Turn(from, attachment));
        if (turns.size() > KEPT) {
            turns.removeFirst();
        }
    }

    /** Who it is now. */
    long present() {
        Turn last = turns.peekLast();
        return last == null ? NOBODY : last.attachment();
    }

    /** The part in which the position is. */
    Part at(long position) {
        long attachment = NOBODY;
        for (Turn turn : turns) {
            if (turn.from() > position) {
                return new Part(attachment, turn.from());
            }
            attachment = turn.attachment();
        }
        return new Part(attachment, Long.MAX_VALUE);
    }
}
