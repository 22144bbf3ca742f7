package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AllowanceTest {
    private final Clock clock = new Clock();
    private final Allowance allowance = new Allowance(clock);

    /** How many of so many tries get one. */
    private int taken(int tries) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += allowance.take() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void tenAtOnceAndThenTenASecond() {
        assertThat(taken(100)).isEqualTo(10);
        clock.pass(Duration.ofMillis(500));
        assertThat(taken(100)).isEqualTo(5);
    }

    @Test
    void whatIsNotTakenIsNotSavedForLong() {
        clock.pass(Duration.ofMinutes(5));
        assertThat(taken(100)).isEqualTo(10);
    }
}
