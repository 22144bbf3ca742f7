package taskmaster.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.Program;

class RestartPaceTest {
    private static final long MILLI = 1_000_000L;

    @ParameterizedTest
    @ValueSource(longs = {0, -5_000_000_000L, Long.MAX_VALUE - 1_000_000_000L})
    void aBurstGoesAtOnceAndThenTenASecond(long origin) {
        RestartPace pace = new RestartPace();
        for (int i = 0; i < 20; i++) {
            assertThat(pace.pause(origin)).as("restart %d", i).isZero();
        }
        long now = origin;
        for (int i = 0; i < 50; i++) {
            long pause = pace.pause(now);
            assertThat(pause).isEqualTo(100 * MILLI);
            now += pause;
        }
    }

    @Test
    void whoEndsNowAndThenNeverWaits() {
        RestartPace pace = new RestartPace();
        for (int i = 0; i < 1000; i++) {
            assertThat(pace.pause(i * 110L * MILLI)).isZero();
        }
    }

    @Test
    void whoWasQuietForAWhileMayBurstAgain() {
        RestartPace pace = new RestartPace();
        for (int i = 0; i < 40; i++) {
            pace.pause(0);
        }
        long later = Duration.ofMinutes(1).toNanos();
        for (int i = 0; i < 20; i++) {
            assertThat(pace.pause(later)).isZero();
        }
        assertThat(pace.pause(later)).isPositive();
    }

    @Test
    void aProcessThatKeepsEndingWaitsInBackoffAndIsNeverGivenUp() {
        ProcessMachine machine = new ProcessMachine(Policies.of(Program.program("web")
                .startsecs(0)
                .startretries(0)
                .autorestart(taskmaster.core.model.Autorestart.ALWAYS)
                .process()));
        machine.start();
        machine.spawned(0);
        long now = 0;
        for (int i = 0; i < 20; i++) {
            machine.exited(ExitStatus.exited(0), now);
            assertThat(machine.state()).isEqualTo(ProcessState.STARTING);
            machine.spawned(now);
        }
        for (int i = 0; i < 100; i++) {
            List<Effect> effects = machine.exited(ExitStatus.exited(0), now);
            assertThat(effects).hasSize(2);
            assertThat(machine.state()).isEqualTo(ProcessState.BACKOFF);
            assertThat(machine.failures()).isZero();
            assertThat(machine.waiting()).isTrue();
            now = machine.deadline();
            machine.expire(now);
            machine.spawned(now);
        }
        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(10));
        assertThat(machine.state()).isEqualTo(ProcessState.RUNNING);
    }
}
