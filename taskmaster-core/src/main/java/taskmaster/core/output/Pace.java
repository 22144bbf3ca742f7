package taskmaster.core.output;

import java.util.concurrent.TimeUnit;

/**
 * When to let bytes gather. A program that writes line by line would wake the pump with every line, which costs several times what
 * the copying does; so if wake-ups come thick and bring little, the pump looks away for a moment, while the kernel merges the
 * lines in the pipe. A line that comes after a pause is written at once. Pure.
 */
final class Pace {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    /** Wake-ups farther apart than this come singly; longer than a pause, or pausing would end itself. */
    private static final long THICK = TimeUnit.MILLISECONDS.toNanos(5);

    /** Half of what a pipe holds at first. */
    private static final int LITTLE = 32 * 1024;

    private long last;

    Pace(long now) {
        last = now - THICK;
    }

    /**
     * To be asked after each wake-up that was handled.
     *
     * @param now monotonic time in nanoseconds
     * @param moved how many bytes it brought
     * @return how many nanoseconds to look away; 0: not at all
     */
    long pause(long now, long moved) {
        boolean thick = now - last < THICK;
        last = now;
        return thick && moved > 0 && moved < LITTLE ? PAUSE : 0;
    }
}
