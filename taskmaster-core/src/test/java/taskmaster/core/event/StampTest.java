package taskmaster.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class StampTest {

    @Test
    void countsFromOneWithoutGaps() {
        Stamp stamp = new Stamp(InstantSource.fixed(Instant.EPOCH));
        assertThat(new long[] {stamp.next(), stamp.next(), stamp.next()}).containsExactly(1, 2, 3);
    }

    @Test
    void tellsTheTimeOfItsClock() {
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(new Stamp(InstantSource.fixed(noon)).now()).isEqualTo(noon);
    }
}
