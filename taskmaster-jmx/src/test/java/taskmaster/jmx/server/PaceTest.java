package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private final Clock clock = new Clock();
    private final Pace pace = new Pace(clock);

    /** The pause of the last of so many calls at once. */
    private long calls(String user, int count) {
        for (int i = 1; i < count; i++) {
            pace.pauseNanos(user);
        }
        return pace.pauseNanos(user);
    }

    @Test
    void aBurstPasses() {
        assertThat(calls("look", 50_000)).isZero();
    }

    @Test
    void whoGoesOnIsSlowedDown() {
        assertThat(calls("look", 50_100)).isEqualTo(Duration.ofMillis(50).toNanos());
        assertThat(calls("look", 200_000)).isEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void othersDoNotNotice() {
        calls("look", 60_000);
        assertThat(pace.pauseNanos("op")).isZero();
    }

    @Test
    void aSteadyPaceIsNeverSlowedDown() {
        for (int second = 0; second < 100; second++) {
            assertThat(calls("look", 1_900)).isZero();
            clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void afterARestThereIsRoomForABurstAgain() {
        calls("look", 200_000);
        clock.pass(Duration.ofSeconds(30));
        assertThat(calls("look", 49_000)).isZero();
    }

    @Test
    void addressesThatComeAndGoDoNotPushOutWhoIsSlowedDown() {
        calls("look", 60_000);
        for (int i = 0; i < 5_000; i++) {
            pace.pauseNanos("fd00::" + i);
        }
        assertThat(pace.pauseNanos("look")).isPositive();
    }
}
