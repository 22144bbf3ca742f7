package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

final class RollupTest {
    private final UsageSampler sampler = new UsageSampler(() -> new long[0]);
    private final List<ProcessStatus> processes = List.of(
            pictured("a")
                    .running(1, Instant.EPOCH)
                    .counts(3, 2, 1)
                    .stdout(MemoryLog.of("/a", "12345"))
                    .stderr(MemoryLog.of("/b", "67"))
                    .status(),
            pictured("b").counts(5, 4, 2).stdout(MemoryLog.of("/c", "890")).status());

    private final Rollup rollup = new Rollup(sampler) {
        @Override
        List<ProcessStatus> members() {
            return processes;
        }
    };

    @Test
    void countersAreAddedUp() {
        assertThat(rollup.getProcessCount()).isEqualTo(2);
        assertThat(rollup.getRunningCount()).isEqualTo(1);
        assertThat(rollup.getStartCount()).isEqualTo(8);
        assertThat(rollup.getRestartCount()).isEqualTo(6);
        assertThat(rollup.getUnexpectedExitCount()).isEqualTo(3);
        assertThat(rollup.getCapturedBytes()).isEqualTo(10);
        assertThat(rollup.getCapturedLines()).isEqualTo(3);
    }

    @Test
    void beforeTheFirstLookNothingIsKnownOfWhatChildrenUse() {
        assertThat(rollup.getRssBytes()).isEqualTo(-1);
        assertThat(rollup.getCpuPercent()).isEqualTo(-1);
        assertThat(rollup.getThreadCount()).isEqualTo(-1);
    }

    @Test
    void withoutChildrenNothingIsUsed() {
        assertThat(Sums.usage(List.of(processes.getLast()), sampler)).isEqualTo(new Usage(0, 0, 0, 0, 0, 0));
    }

    @Test
    void whatIsNotKnownOfOneDoesNotSpoilTheSum() {
        Usage one = new Usage(10, 1.5, 100, 2, -1, 1);
        Usage two = new Usage(5, 0.5, 50, 1, 7, 1);
        assertThat(one.plus(two)).isEqualTo(new Usage(15, 2.0, 150, 3, 7, 2));
        assertThat(Usage.UNKNOWN.plus(one)).isEqualTo(one);
        assertThat(Usage.UNKNOWN.plus(Usage.UNKNOWN)).isEqualTo(Usage.UNKNOWN);
    }
}
