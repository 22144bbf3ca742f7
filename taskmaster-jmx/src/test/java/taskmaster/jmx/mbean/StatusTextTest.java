package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.process.ProcessState;

final class StatusTextTest {
    /** A local afternoon, wherever the test runs. */
    private static final Instant NOW = java.time.LocalDateTime.of(2026, 3, 4, 15, 6, 7)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    private static String text(Pictured process) {
        return StatusText.of(process.status(), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00:00",
        "59, 0:00:59",
        "3661, 1:01:01",
        "86399, 23:59:59",
        "86400, '1 day, 0:00:00'",
        "176461, '2 days, 1:01:01'"
    })
    void runningShowsPidAndUptimeAsSupervisorctlDoes(long seconds, String uptime) {
        assertThat(text(pictured("web").running(42, NOW.minusSeconds(seconds)))).isEqualTo("pid 42, uptime " + uptime);
    }

    @Test
    void aClockSetBackIsNoNegativeUptime() {
        assertThat(text(pictured("web").running(42, NOW.plusSeconds(100)))).isEqualTo("pid 42, uptime 0:00:00");
    }

    @Test
    void stoppedAndExitedShowWhen() {
        assertThat(text(pictured("web").stopped(NOW))).isEqualTo("Mar 04 03:06 PM");
        assertThat(text(pictured("web").exited(ExitStatus.exited(0), NOW))).isEqualTo("Mar 04 03:06 PM");
    }

    @Test
    void neverStartedSaysSo() {
        assertThat(text(pictured("web"))).isEqualTo("Not started");
    }

    @Test
    void troubleShowsItsReason() {
        assertThat(text(pictured("web").retrying(1, NOW).because("command not found")))
                .isEqualTo("command not found");
        assertThat(text(pictured("web").gaveUp(4).because("exit status 1"))).isEqualTo("exit status 1");
        assertThat(text(pictured("web:a").gaveUp(4))).isEqualTo("unknown error (try \"tail web:a\")");
    }

    @Test
    void onTheWayThereIsNothingToSay() {
        assertThat(text(pictured("web").in(ProcessState.STARTING))).isEmpty();
        assertThat(text(pictured("web").in(ProcessState.STOPPING))).isEmpty();
    }

    @Test
    void withoutAChildThereIsNoUptime() {
        assertThat(StatusText.uptimeMillis(
                        pictured("web").started(NOW.minusSeconds(5)).status(), NOW))
                .isZero();
        assertThat(StatusText.uptimeMillis(
                        pictured("web").running(1, NOW.minusMillis(5)).status(), NOW))
                .isEqualTo(5);
    }

    @Test
    void theLastExitIsInWords() {
        assertThat(StatusText.lastExit(pictured("web").status())).isEmpty();
        assertThat(StatusText.lastExit(pictured("web")
                        .exited(ExitStatus.killedBy(11, true), NOW)
                        .status()))
                .isEqualTo("terminated by SIGSEGV (core dumped)");
    }
}
