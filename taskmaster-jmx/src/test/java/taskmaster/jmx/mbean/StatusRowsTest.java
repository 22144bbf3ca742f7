package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.ExitStatus;

final class StatusRowsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private static List<String> columns(Pictured process) {
        String[] rows = StatusRows.of(List.of(process.status()), NOW);
        assertThat(rows).hasSize(1);
        return List.of(rows[0].split("\t", -1));
    }

    @Test
    void aRunningProcess() {
        assertThat(columns(pictured("web:api").running(42, NOW.minusSeconds(61))))
                .containsExactly(
                        "web:api",
                        "web",
                        "api",
                        "RUNNING",
                        "20",
                        "42",
                        "1699999939000",
                        "0",
                        "",
                        "pid 42, uptime 0:01:01");
    }

    @Test
    void aProcessThatEnded() {
        assertThat(columns(pictured("web").exited(ExitStatus.exited(3), NOW)).subList(0, 9))
                .containsExactly("web", "web", "web", "EXITED", "100", "0", "0", "1700000000000", "exit status 3");
    }

    @Test
    void aReasonWithTabsAndLinesStaysInItsColumn() {
        assertThat(columns(pictured("web").gaveUp(1).because("one\ttwo\nthree")))
                .hasSize(10)
                .endsWith("one two three");
    }
}
