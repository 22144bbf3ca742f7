package taskmaster.core.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import taskmaster.core.posix.Epoll;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.EventFd;
import taskmaster.core.posix.NativeBuffer;
import taskmaster.core.time.Ticker;

/**
 * The output thread: waits in one epoll on all sources, and moves what they have through one buffer into the logs. Everything
 * about sources happens on this thread; other threads leave requests. It wakes up only for bytes, requests and retries.
 */
final class Pump implements Runnable {
    private static final int EVENTS = 64;
    private static final int BUFFER = 64 * 1024;
    private static final long WAKE = -1;

    /** How long a source that nobody needs any more may take to get rid of its last bytes. */
    private static final long CLOSING_LIMIT = TimeUnit.SECONDS.toNanos(10);

    /** The same at the end of the daemon. */
    private static final long ENDING_LIMIT = TimeUnit.SECONDS.toNanos(2);

    private final Ticker ticker;
    private final Consumer<String> warnings;
    private final Epoll epoll = Epoll.create(EVENTS);
    private final EventFd wake = EventFd.create();
    private final NativeBuffer buffer = NativeBuffer.allocate(BUFFER);
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();

    private final Map<Long, Source> sources = new HashMap<>();
    private final List<Source> heldUp = new ArrayList<>();
    private boolean ending;

    Pump(Ticker ticker, Consumer<String> warnings) {
        this.ticker = ticker;
        this.warnings = warnings;
        epoll.add(wake.fd(), Epoll.IN, WAKE);
    }

    /** Leaves something to do for the output thread. Any thread. */
    void post(Runnable request) {
        requests.add(request);
        if (woken.compareAndSet(false, true)) {
            wake.signal();
        }
    }

    @Override
    public void run() {
        Pace pace = new Pace(ticker.nanos());
        while (!ending || !sources.isEmpty()) {
            long moved = deliver(epoll.await(timeout()));
            retryDue();
            serveRequests();
            long pause = pace.pause(ticker.nanos(), moved);
            if (pause > 0) {
                LockSupport.parkNanos(this, pause);
            }
        }
        wake.close();
        epoll.close();
    }

    private long timeout() {
        long now = ticker.nanos();
        long timeout = Long.MAX_VALUE;
        for (Source source : heldUp) {
            timeout = Math.min(timeout, Math.max(0, source.retryAt() - now));
        }
        return timeout;
    }

    private long deliver(int count) {
        long moved = 0;
        for (int event = 0; event < count; event++) {
            Source source = sources.get(epoll.data(event));
            if (source == null) {
                wake.drain();
                woken.set(false);
            } else {
                moved += turn(source);
            }
        }
        return moved;
    }

    private int turn(Source source) {
        try {
            int moved = source.turn(buffer);
            if (source.isHeldUp()) {
                epoll.remove(source.readEnd());
                holdUp(source);
            } else if (source.isEnded()) {
                epoll.remove(source.readEnd());
            }
            return moved;
        } catch (RuntimeException bug) {
            epoll.remove(source.readEnd());
            report(bug);
            return 0;
        }
    }

    /** One source with a bug must not end the output of all. */
    private void report(RuntimeException bug) {
        warnings.accept("internal error in the output of a program, which is not captured any more: " + bug);
    }

    private void holdUp(Source source) {
        source.delay(ticker.nanos());
        heldUp.add(source);
    }

    private void retryDue() {
        if (heldUp.isEmpty()) {
            return;
        }
        long now = ticker.nanos();
        List<Source> due =
                heldUp.stream().filter(source -> source.retryAt() - now <= 0).toList();
        heldUp.removeAll(due);
        for (Source source : due) {
            retry(source, now);
        }
    }

    private void retry(Source source, long now) {
        try {
            source.retry(buffer);
            if (source.isClosing()) {
                drain(source, now);
            } else if (source.isHeldUp()) {
                holdUp(source);
            } else {
                epoll.add(source.readEnd(), Epoll.IN, source.key());
            }
        } catch (RuntimeException bug) {
            report(bug);
        }
    }

    private void serveRequests() {
        for (Runnable next = requests.poll(); next != null; next = requests.poll()) {
            try {
                next.run();
            } catch (RuntimeException bug) {
                report(bug);
            }
        }
    }

    /** Begins to read a source. Any thread. */
    void attach(Source source) {
        post(() -> {
            if (ending) {
                source.free();
                return;
            }
            sources.put(source.key(), source);
            int result = epoll.add(source.readEnd(), Epoll.IN, source.key());
            if (result < 0) {
                warnings.accept("cannot watch the output of a program: " + Errno.text(result));
            }
        });
    }

    /** Writes what is there, then frees the source. Any thread. */
    void detach(Source source) {
        post(() -> detach(source, CLOSING_LIMIT));
    }

    private void detach(Source source, long limit) {
        if (!sources.containsKey(source.key())) {
            return;
        }
        long now = ticker.nanos();
        boolean watched = !heldUp.remove(source) && !source.isEnded();
        if (watched) {
            // before the descriptor is closed, else a child being spawned at this moment keeps the registration alive
            epoll.remove(source.readEnd());
        }
        source.beginClosing(now + limit);
        drain(source, now);
    }

    private void drain(Source source, long now) {
        if (source.drain(buffer, now)) {
            sources.remove(source.key());
            source.free();
        } else {
            holdUp(source);
        }
    }

    /** Writes what is there in all sources, frees them, and ends the thread. Any thread. */
    void end() {
        post(() -> {
            ending = true;
            List.copyOf(sources.values()).forEach(source -> detach(source, ENDING_LIMIT));
        });
    }
}
