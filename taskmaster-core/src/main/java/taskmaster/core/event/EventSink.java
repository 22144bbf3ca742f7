package taskmaster.core.event;

import java.util.List;

/** Where the supervisor leaves its facts; takes them at once and delivers them later. Any thread. */
@FunctionalInterface
public interface EventSink {
    void publish(List<Event> events);
}
