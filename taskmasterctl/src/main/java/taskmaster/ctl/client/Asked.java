package taskmaster.ctl.client;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** A call that was made, and whether it is still under way when nobody waits for it any more. */
final class Asked<T> extends FutureTask<T> {
    private final AtomicInteger stuck;

    /** Guarded by this, as the next. */
    private boolean over;

    private boolean givenUp;

    /** @param stuck counts those that were given up and are still under way */
    Asked(Callable<T> call, AtomicInteger stuck) {
        super(call);
        this.stuck = stuck;
    }

    void begin(Executor threads) {
        threads.execute(this);
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        over = true;
        if (givenUp) {
            stuck.decrementAndGet();
        }
    }

    /** Nobody waits any more; what can be broken off is. */
    void giveUp() {
        synchronized (this) {
            if (!over && !givenUp) {
                givenUp = true;
                stuck.incrementAndGet();
            }
        }
        cancel(true);
    }
}
