package taskmaster.core.event;

/** Hears of events in order, on the thread {@code events}. */
@FunctionalInterface
public interface EventListener {
    void on(Event event);
}
