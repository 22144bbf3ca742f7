package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RestartTimesTest {
    private final RestartTimes times = new RestartTimes();

    private void restartWithin(Duration time) {
        times.handle(1000, () -> times.restarted(1000 + time.toNanos()));
    }

    @Test
    void eachIsCountedUnderEveryBoundItKeeps() {
        restartWithin(Duration.ofNanos(400_000));
        restartWithin(Duration.ofMillis(1));
        restartWithin(Duration.ofMillis(70));
        restartWithin(Duration.ofSeconds(3));
        assertThat(times.counts())
                .containsEntry("0.0005", 1L)
                .containsEntry("0.001", 2L)
                .containsEntry("0.05", 2L)
                .containsEntry("0.1", 3L)
                .containsEntry("1", 3L)
                .containsEntry("+Inf", 4L)
                .hasSize(12);
        assertThat(times.total()).isEqualTo(Duration.ofNanos(3_071_400_000L));
    }

    @Test
    void aChildThatFollowsNoEndIsNotCounted() {
        times.restarted(5);
        times.handle(0, () -> {});
        times.restarted(5);
        assertThat(times.counts().get("+Inf")).isZero();
    }

    @Test
    void aCrashIsCountedACommandIsNot() {
        Bench bench = Bench.with(program("web").startsecs(0));
        bench.exit("web", 1);
        assertThat(bench.loop.restartTimes().counts()).containsEntry("+Inf", 1L);
        bench.restart("web");
        bench.exit("web", 0);
        assertThat(bench.loop.restartTimes().counts()).containsEntry("+Inf", 1L);
    }
}
