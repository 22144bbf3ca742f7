package taskmaster.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events in order on a thread of its own, so that a slow listener never delays the supervisor. A listener that throws is
 * logged and goes on hearing.
 */
public final class EventBus implements EventSink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);
    private static final List<Event> END = List.of();

    private final BlockingQueue<List<Event>> queue = new LinkedBlockingQueue<>();
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
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
            queue.add(List.copyOf(events));
        }
    }

    /** Delivers what is left, then ends the thread. */
    @Override
    public void close() {
        queue.add(END);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        List<List<Event>> batch = new ArrayList<>();
        while (true) {
            try {
                batch.add(queue.take());
            } catch (InterruptedException interrupted) {
                return;
            }
            queue.drainTo(batch);
            for (List<Event> events : batch) {
                if (events.isEmpty()) {
                    return;
                }
                events.forEach(this::tell);
            }
            batch.clear();
        }
    }

    private void tell(Event event) {
        for (EventListener listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException broken) {
                LOG.error("a listener failed on: {}", event.text(), broken);
            }
        }
    }
}
