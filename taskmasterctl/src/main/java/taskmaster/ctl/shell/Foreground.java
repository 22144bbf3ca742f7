package taskmaster.ctl.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command on a thread of its own, so that Ctrl-C gives the prompt back even while the daemon is waited for. What was
 * ordered goes on in the daemon; only its answer is no longer shown.
 */
final class Foreground {
    /** A command that ends by itself when interrupted has this long to do so. */
    private static final long GRACE_MILLIS = 300;

    private static final long LOOK_MILLIS = 50;

    private Foreground() {}

    /** Returns when the work is done or was left behind. @return whether it is done */
    static boolean run(Runnable work, Turn turn) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("command").start(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (turn.isInterrupted()) {
                    return done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
