package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ExitStatus;
import taskmaster.jmx.usage.UsageSampler;

final class DetailRowsTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private final UsageSampler sampler = new UsageSampler(() -> new long[0]);

    private Map<String, String> row(Pictured process) {
        String[] rows = DetailRows.of(List.of(process.status()), sampler, NOW);
        String[] columns = rows[0].split("\t", -1);
        String[] cells = rows[1].split("\t", -1);
        assertThat(cells).hasSameSizeAs(columns);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }

    @Test
    void theFirstRowNamesTheColumns() {
        assertThat(DetailRows.of(List.of(), sampler, NOW))
                .containsExactly(
                        "namespec\tgroup\tname\tprogram\tstate\tpid\tuptimeMillis\tcpuPercent\trssBytes\tthreads"
                                + "\topenFiles\tstarts\trestarts\tunexpectedExits\tlastExit\treason\tnextTryMillis\ttries\tpriority"
                                + "\tautostart\texitExpected\tstartedMillis\tstartTries\tstartupMillis");
    }

    @Test
    void aRunningProcess() {
        assertThat(row(pictured("web:api").running(42, NOW.minusSeconds(61)).counts(3, 2, 1)))
                .containsEntry("namespec", "web:api")
                .containsEntry("group", "web")
                .containsEntry("name", "api")
                .containsEntry("program", "program of api")
                .containsEntry("state", "RUNNING")
                .containsEntry("pid", "42")
                .containsEntry("uptimeMillis", "61000")
                .containsEntry("starts", "3")
                .containsEntry("restarts", "2")
                .containsEntry("unexpectedExits", "1")
                .containsEntry("tries", "0")
                .containsEntry("priority", "999")
                .containsEntry("nextTryMillis", "");
    }

    @Test
    void theLastStartIsTold() {
        assertThat(row(pictured("web").running(42, NOW).startedWith(3, 1020)))
                .containsEntry("startedMillis", "1700000000000")
                .containsEntry("startTries", "3")
                .containsEntry("startupMillis", "1020")
                .containsEntry("autostart", "true");
        assertThat(row(pictured("web").startedWith(0, -1)))
                .containsEntry("startedMillis", "")
                .containsEntry("startTries", "")
                .containsEntry("startupMillis", "");
    }

    @Test
    void anEndIsExpectedIfItsCodeIs() {
        Pictured ended = pictured("web").autorestart(Autorestart.NEVER, 0, 7);
        assertThat(row(ended)).containsEntry("exitExpected", "");
        assertThat(row(ended.exitedWith(ExitStatus.exited(7), NOW))).containsEntry("exitExpected", "true");
        assertThat(row(ended.exitedWith(ExitStatus.exited(3), NOW))).containsEntry("exitExpected", "false");
    }

    @Test
    void whatIsNotKnownIsEmpty() {
        assertThat(row(pictured("web")))
                .containsEntry("pid", "")
                .containsEntry("uptimeMillis", "")
                .containsEntry("cpuPercent", "")
                .containsEntry("rssBytes", "")
                .containsEntry("threads", "")
                .containsEntry("openFiles", "")
                .containsEntry("lastExit", "")
                .containsEntry("reason", "");
    }

    @Test
    void troubleIsTold() {
        assertThat(row(pictured("web")
                        .retrying(2, NOW.plusMillis(5))
                        .exitedWith(ExitStatus.exited(3), NOW)
                        .because("too\tquick")))
                .containsEntry("nextTryMillis", "1700000000005")
                .containsEntry("reason", "too quick")
                .containsEntry("lastExit", "exit status 3")
                .containsEntry("tries", "2");
    }
}
