package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long START = Long.MAX_VALUE - 3 * MILLI;

    private final Pace pace = new Pace(START);

    @Test
    void theFirstLineIsNotFollowedByAPause() {
        assertThat(pace.pause(START, 100)).isZero();
    }

    @Test
    void linesFarApartGetNoPause() {
        for (int i = 0; i < 10; i++) {
            assertThat(pace.pause(START + i * 10L * MILLI, 100)).isZero();
        }
    }

    @Test
    void wakeUpsThatComeThickAndBringLittleGetAPause() {
        pace.pause(START, 100);
        assertThat(pace.pause(START + MILLI / 10, 100)).isEqualTo(2 * MILLI);
    }

    @Test
    void aPauseIsFollowedByAnotherWhileLinesKeepComing() {
        pace.pause(START, 100);
        long now = START + MILLI;
        for (int i = 0; i < 10; i++) {
            long pause = pace.pause(now, 20_000);
            assertThat(pause).isPositive();
            now += pause + MILLI;
        }
    }

    @Test
    void wakeUpsThatBringMuchGetNone() {
        pace.pause(START, 65536);
        assertThat(pace.pause(START + MILLI, 65536)).isZero();
        assertThat(pace.pause(START + 2 * MILLI, 32 * 1024)).isZero();
    }

    @Test
    void wakeUpsThatBringNothingGetNone() {
        pace.pause(START, 0);
        assertThat(pace.pause(START + MILLI, 0)).isZero();
    }
}
