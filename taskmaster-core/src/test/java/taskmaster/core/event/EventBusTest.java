package taskmaster.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
final class EventBusTest {
    private final EventBus bus = new EventBus();
    private final List<Long> heard = new CopyOnWriteArrayList<>();

    @Test
    void deliversInTheOrderOfPublishing() {
        bus.add(event -> heard.add(event.sequence()));
        bus.start();
        for (int i = 0; i < 1000; i += 2) {
            bus.publish(List.of(event(i), event(i + 1)));
        }
        bus.close();
        assertThat(heard)
                .isEqualTo(IntStream.range(0, 1000).mapToObj(Long::valueOf).toList());
    }

    @Test
    void deliversWhatWasPublishedBeforeTheStart() {
        bus.add(event -> heard.add(event.sequence()));
        bus.publish(List.of(event(1)));
        bus.start();
        bus.publish(List.of(event(2)));
        bus.close();
        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void closeDeliversTheRestFirst() {
        bus.add(event -> heard.add(event.sequence()));
        bus.publish(List.of(event(1)));
        bus.publish(List.of(event(2), event(3)));
        bus.start();
        bus.close();
        assertThat(heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void deliversNothingAfterClose() {
        bus.add(event -> heard.add(event.sequence()));
        bus.start();
        bus.close();
        bus.publish(List.of(event(1)));
        bus.close();
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatThrowsStopsNobodyAndGoesOnHearing() {
        List<Long> broken = new CopyOnWriteArrayList<>();
        bus.add(event -> {
            broken.add(event.sequence());
            throw new IllegalStateException("a listener with a defect, as the test wants it");
        });
        bus.add(event -> heard.add(event.sequence()));
        bus.start();
        bus.publish(List.of(event(1), event(2)));
        bus.publish(List.of(event(3)));
        bus.close();
        assertThat(heard).containsExactly(1L, 2L, 3L);
        assertThat(broken).containsExactly(1L, 2L, 3L);
    }

    /** An error in a listener, such as a class that cannot be loaded, must not make the log fall silent for good. */
    @Test
    void aListenerThatMeetsAnErrorGoesOnHearing() {
        bus.add(event -> {
            heard.add(event.sequence());
            throw new NoClassDefFoundError("as the test wants it");
        });
        bus.start();
        bus.publish(List.of(event(1), event(2)));
        bus.close();
        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void anEmptyBatchIsNotTheEnd() {
        bus.add(event -> heard.add(event.sequence()));
        bus.publish(List.of());
        bus.publish(List.of(event(1)));
        bus.start();
        bus.close();
        assertThat(heard).containsExactly(1L);
    }

    @Test
    void deliversOnAThreadOfItsOwn() {
        List<String> threads = new CopyOnWriteArrayList<>();
        bus.add(event -> threads.add(Thread.currentThread().getName()));
        bus.start();
        bus.publish(List.of(event(1)));
        bus.close();
        assertThat(threads).containsExactly("events");
    }

    private static Event event(long sequence) {
        return new Event.Warning(sequence, Instant.EPOCH, "event " + sequence);
    }
}
