package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.command.Bench.Result;

class EventsTest {
    private static final long MOMENT = 1_795_514_400_000L;

    private final Bench bench = new Bench();
    private final String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.systemDefault())
            .format(Instant.ofEpochMilli(MOMENT));

    @BeforeEach
    void history() {
        bench.client
                .answers("newestEvent", "3")
                .answers(
                        "events",
                        "1\t" + MOMENT + "\tjournal\t\t",
                        "1\t" + (MOMENT - 3_600_000) + "\tRUNNING\tweb:a\told",
                        "2\t" + MOMENT + "\ttaskmaster.process.state\tweb:a\texit status 3, not \033expected",
                        "3\t" + MOMENT + "\tRELOADED\t\t2 changes");
    }

    @Test
    void whatHappenedIsALineEach() {
        assertThat(bench.run("events -n 2").out())
                .isEqualTo(time + "  web:a                    process.state    exit status 3, not ^[expected\n" + time
                        + "                           RELOADED         2 changes\n");
    }

    @Test
    void eventsAreChosenByNameAndTime() {
        assertThat(bench.run("events web:*").out().lines()).hasSize(2);
        assertThat(bench.run("events w*:a nosuch").out().lines()).hasSize(2);
        assertThat(bench.run("events --since 2026-11-24T10:00:00Z web:a").out().lines())
                .hasSize(1);
    }

    @Test
    void whatComesIsAskedForFromTheLastOnOn() {
        bench.operator(new Acts(
                () -> bench.client.answers("events", "9\t0\tjournal\t\t", "9\t" + MOMENT + "\tFATAL\tcron\tgave up")));
        assertThat(bench.run("events -f -n0").out())
                .contains("cron", "gave up", "5 events came too fast to be kept")
                .doesNotContain("web:a");
        assertThat(bench.client.calls()).contains("events 3 5000");
    }

    @Test
    void programsGetAnObjectALine() {
        assertThat(bench.json().run("events -n1").out())
                .isEqualTo("{\"name\":\"\",\"result\":\"RELOADED\",\"text\":\"2 changes\",\"sequence\":3,\"time\":"
                        + MOMENT + "}\n");
    }

    @Test
    void anOlderDaemonRemembersNothing() {
        bench.client.lacks("newestEvent");
        assertThat(bench.run("events")).isEqualTo(new Result(1, "ERROR: older\n"));
    }

    @Test
    void nothingOfWhatIsNotThereIsAnError() {
        assertThat(bench.run("events nosuch").out()).isEqualTo("nosuch: ERROR (no such process)\n");
        assertThat(bench.run("events nosuch").code()).isEqualTo(1);
    }
}
