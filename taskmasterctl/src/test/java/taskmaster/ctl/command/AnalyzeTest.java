package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.command.Bench.Result;

/** The fake daemon started at 1 700 000 000 000 ms. */
class AnalyzeTest {
    private static final String COLUMNS =
            "namespec\tgroup\tname\tstate\tpid\tstarts\treason\tautostart\tstartedMillis\tstartTries\tstartupMillis";

    private final Bench bench = new Bench();

    @BeforeEach
    void processes() {
        bench.client
                .shows(
                        "db", "RUNNING", "", "web:a", "RUNNING", "", "late", "RUNNING", "", "cron", "FATAL", "", "off",
                        "STOPPED", "")
                .answers("avail", "db\tin use\tauto\t1:1", "web:a\tin use\tauto\t2:999")
                .answers(
                        "detailRows",
                        COLUMNS,
                        "web:a\tweb\ta\tRUNNING\t8\t3\t\ttrue\t1700000003500\t3\t1020",
                        "db\tdb\tdb\tRUNNING\t7\t1\t\ttrue\t1700000000080\t1\t2000",
                        "late\tlate\tlate\tRUNNING\t9\t4\t\ttrue\t1700500000000\t1\t10",
                        "cron\tcron\tcron\tFATAL\t\t0\tno such file\ttrue\t\t4\t",
                        "off\toff\toff\tSTOPPED\t\t0\t\tfalse\t\t\t");
    }

    @Test
    void startsAreShownInTheirOrderWithATotal() {
        assertThat(bench.run("analyze")).isEqualTo(new Result(0, """
                        NAME   STATE    STARTED   TOOK  TRY  NOTE
                        db     RUNNING   +0.08s  2.00s    1
                        web:a  RUNNING   +3.50s  1.02s    3
                        cron   FATAL          -      -    4  no such file
                        late   RUNNING  +5d 18h  0.01s    1  started 3 times before
                        off    STOPPED        -      -    -  not started
                        2 were up 4.52s after the start of taskmasterd; the slowest: db (2.00s)
                        1 started later, or again: late
                        1 did not come up: cron
                        """));
    }

    @Test
    void whereAllCameUpThatIsSaid() {
        assertThat(bench.run("analyze db web:*").out())
                .endsWith("\nall 2 were up 4.52s after the start of taskmasterd; the slowest: db (2.00s)\n");
    }

    @Test
    void theSlowestMayComeFirst() {
        assertThat(bench.run("analyze --slowest").out().lines().map(line -> line.split(" ")[0]))
                .startsWith("NAME", "db", "web:a", "late");
    }

    @Test
    void aFirstStartLongAfterThatOfTheDaemonIsALaterOne() {
        bench.client.answers("detailRows", COLUMNS, "db\tdb\tdb\tRUNNING\t7\t1\t\ttrue\t1700000070000\t1\t2000");
        assertThat(bench.run("analyze db").out()).contains("1 started later, or again: db");
        bench.client.answers("detailRows", COLUMNS, "db\tdb\tdb\tRUNNING\t7\t1\t\tfalse\t1700000000070\t1\t2000");
        assertThat(bench.run("analyze db").out()).as("autostart=false").contains("1 started later, or again: db");
    }

    @Test
    void programsGetMilliseconds() {
        assertThat(bench.json().run("analyze web:a cron").out()).isEqualTo("""
                {"schema":1,"command":"analyze","exit":0,"results":[
                {"name":"web:a","result":"RUNNING","text":"","tries":3,"withDaemon":true,"startedAfterMillis":3500,"tookMillis":1020},
                {"name":"cron","result":"FATAL","text":"no such file","tries":4,"withDaemon":false},
                {"name":"","result":"TOTAL","text":"1 was up 4.52s after the start of taskmasterd\\n1 did not come up: cron","withDaemon":1,"later":0,"notUp":1,"upAfterMillis":4520,"slowest":"web:a"}
                ]}
                """);
    }

    @Test
    void anUnknownNameIsSaidAndADaemonThatDoesNotTell() {
        assertThat(bench.run("analyze nosuch db").out()).startsWith("nosuch: ERROR (no such process)\nNAME ");
        bench.client.answers("detailRows", "namespec\tstate\tpid", "db\tRUNNING\t7");
        assertThat(bench.run("analyze db").out()).startsWith("ERROR: this taskmasterd does not tell");
    }

    @Test
    void aNarrowTerminalCutsLines() {
        assertThat(bench.terminal(20, 24).run("analyze cron").out().lines().limit(2))
                .allMatch(line -> line.length() <= 20);
    }
}
