package taskmaster.core.process;

/**
 * How fast a process is started again when it keeps ending: a burst at once, then so many a second. supervisord knows no limit
 * here, so that a program with {@code startsecs=0} that ends at once takes a whole processor. Written as the generic cell rate
 * algorithm: one number, the moment at which all restarts so far would be due if they came evenly. Pure; monotonic nanoseconds.
 */
final class RestartPace {
    private static final long INTERVAL = 100_000_000L;
    private static final int BURST = 20;

    private boolean begun;
    private long due;

    /** Counts one more restart and returns how long it has to wait; 0: not at all. */
    long pause(long now) {
        due = (begun && due - now > 0 ? due : now) + INTERVAL;
        begun = true;
        return Math.max(0, due - now - BURST * INTERVAL);
    }

    /** What it says while it waits. */
    static String reason() {
        return "ends at once again and again; not started more than " + 1_000_000_000L / INTERVAL + " times a second";
    }
}
