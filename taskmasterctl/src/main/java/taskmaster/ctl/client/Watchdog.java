package taskmaster.ctl.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Breaks off a thread that waits too long for an answer over a UNIX socket, by interrupting it: that closes the channel under it.
 * Lighter than {@link Calls}, and so for what is to cost least.
 */
final class Watchdog implements AutoCloseable, Runnable {
    private final Thread watched = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final long seconds;
    private volatile boolean bitten;

    private Watchdog(long seconds) {
        this.seconds = seconds;
    }

    /** Watches the calling thread. */
    static Watchdog over(long seconds) {
        Watchdog dog = new Watchdog(seconds);
        Thread thread = new Thread(dog, "watchdog");
        thread.setDaemon(true);
        thread.start();
        return dog;
    }

    @Override
    public void run() {
        try {
            if (!over.await(seconds, TimeUnit.SECONDS)) {
                bitten = true;
                watched.interrupt();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it took too long. */
    boolean hasBitten() {
        return bitten;
    }

    /** It did not take too long. */
    @Override
    public void close() {
        over.countDown();
        if (bitten) {
            Thread.interrupted();
        }
    }
}
