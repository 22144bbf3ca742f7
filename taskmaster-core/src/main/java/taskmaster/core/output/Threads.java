package taskmaster.core.output;

import java.time.Duration;

/** Waiting for the end of threads without losing an interrupt. */
final class Threads {
    private static final long NO_LIMIT_IN_PRACTICE = Duration.ofSeconds(10).toMillis();

    private Threads() {}

    static void join(Thread thread) {
        join(thread, NO_LIMIT_IN_PRACTICE);
    }

    static void join(Thread thread, long millis) {
        long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() - deadline < 0) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
