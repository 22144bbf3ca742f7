package taskmaster.core.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events in order on a thread of its own, so that a slow listener never delays the supervisor. A listener that throws is
 * logged and goes on hearing.
 */
public final class EventBus implements EventSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    /** Only the thread itself knows. */
    private boolean ended;

    private final Thread thread =
            Thread.ofPlatform().name("events").daemon(true).unstarted(this::deliver);

    /** Starts delivery; what was published before is delivered first. */
    public void start() {
        thread.start();
    }

    /** Adds a listener; it hears of everything delivered from now on. */
    public void add(EventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void publish(List<Event> events) {
        if (!events.isEmpty()) {
            List<Event> batch = List.copyOf(events);
            queue.add(() -> batch.forEach(this::tell));
        }
    }

    /**
     * Waits until everything that was published before is delivered; not on the thread {@code events}.
     *
     * @return false if that took longer than the limit
     */
    public boolean awaitDelivery(Duration limit) {
        CountDownLatch delivered = new CountDownLatch(1);
        queue.add(delivered::countDown);
        try {
            return delivered.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Delivers what is left, then ends the thread. */
    @Override
    public void close() {
        queue.add(() -> ended = true);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        try {
            while (!ended) {
                queue.take().run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Event event) {
        for (EventListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException | Error broken) {
                LOG.error("a listener failed on: {}", event.text(), broken);
            }
        }
    }
}
