package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;

final class StateCountsTest {
    private final List<ProcessStatus> processes = List.of(
            pictured("a").running(1, Instant.EPOCH).status(),
            pictured("b").running(2, Instant.EPOCH).status(),
            pictured("c").gaveUp(4).status());

    @Test
    void everyStateIsCountedAlsoWithNobodyInIt() {
        Map<String, Integer> counts = StateCounts.of(processes);
        assertThat(counts.keySet())
                .containsExactlyElementsOf(Arrays.stream(ProcessState.values())
                        .map(ProcessState::name)
                        .toList());
        assertThat(counts).containsEntry("RUNNING", 2).containsEntry("FATAL", 1).containsEntry("STOPPED", 0);
    }

    @Test
    void oneState() {
        assertThat(StateCounts.of(processes, ProcessState.RUNNING)).isEqualTo(2);
    }
}
