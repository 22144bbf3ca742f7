package taskmaster.core.output;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The threads of {@link PortableOutput} that are alive. Any thread. */
final class CopyThreads {
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private volatile boolean ending;

    /** Starts a thread. */
    void run(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                alive.remove(Thread.currentThread());
            }
        });
        alive.add(thread);
        thread.start();
    }

    /** Whether the threads should not wait any longer for logs that cannot be written. */
    boolean isEnding() {
        return ending;
    }

    /** Waits until all have come to their end, or the time is over. */
    void end(long limitNanos) {
        ending = true;
        long deadline = System.nanoTime() + limitNanos;
        for (Thread thread : Set.copyOf(alive)) {
            long left = deadline - System.nanoTime();
            if (left > 0) {
                Threads.join(thread, TimeUnit.NANOSECONDS.toMillis(left) + 1);
            }
        }
    }
}
