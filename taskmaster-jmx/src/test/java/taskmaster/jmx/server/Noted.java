package taskmaster.jmx.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;

/** What was told to the audit. */
final class Noted implements EventSink {
    private final List<Event> events = new CopyOnWriteArrayList<>();

    Audit audit() {
        return new Audit(this, new Stamp(InstantSource.fixed(Instant.EPOCH)));
    }

    @Override
    public void publish(List<Event> told) {
        events.addAll(told);
    }

    List<String> texts() {
        return events.stream().map(Event::text).toList();
    }

    List<String> refusals() {
        return events.stream()
                .filter(event -> event instanceof Event.Audited audited && audited.refused())
                .map(Event::text)
                .toList();
    }

    void clear() {
        events.clear();
    }
}
