package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import taskmaster.core.process.ProcessState;

final class StateTimesTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final StateTimes times = new StateTimes(ProcessState.STOPPED, START);

    @Test
    void timeAddsUpInEachState() {
        times.changed(ProcessState.STARTING, START.plusSeconds(10));
        times.changed(ProcessState.RUNNING, START.plusSeconds(11));
        times.changed(ProcessState.EXITED, START.plusSeconds(31));
        times.changed(ProcessState.STARTING, START.plusSeconds(31));
        times.changed(ProcessState.RUNNING, START.plusSeconds(32));
        assertThat(times.at(START.plusSeconds(40)))
                .containsEntry("STOPPED", 10_000L)
                .containsEntry("STARTING", 2_000L)
                .containsEntry("RUNNING", 28_000L)
                .containsEntry("EXITED", 0L)
                .containsEntry("FATAL", 0L);
    }

    @Test
    void everyStateIsThere() {
        assertThat(times.at(START).keySet())
                .containsExactlyElementsOf(Arrays.stream(ProcessState.values())
                        .map(ProcessState::name)
                        .toList());
    }

    @Test
    void aClockThatIsSetBackTakesNothingAway() {
        times.changed(ProcessState.RUNNING, START.minusSeconds(100));
        assertThat(times.at(START.minusSeconds(200)))
                .containsEntry("STOPPED", 0L)
                .containsEntry("RUNNING", 0L);
    }
}
