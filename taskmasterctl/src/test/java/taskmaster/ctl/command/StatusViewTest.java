package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

/** status with options. */
class StatusViewTest {
    private static final String COLUMNS =
            "namespec\tgroup\tname\tstate\tpid\tuptimeMillis\tcpuPercent\trssBytes\trestarts"
                    + "\tunexpectedExits\tlastExit\treason\ttries";

    private final Bench bench = new Bench();

    @BeforeEach
    void processes() {
        bench.client
                .shows("web:a", "RUNNING", "pid 7", "cron", "FATAL", "no such file", "job", "EXITED", "Nov 1")
                .answers(
                        "detailRows",
                        COLUMNS,
                        "web:a\tweb\ta\tRUNNING\t7\t61000\t1.25\t325058560\t2\t2\texit status 3\t\t0",
                        "cron\tcron\tcron\tFATAL\t-1\t0\t\t\t3\t0\t\tno such file: 'crond'\t4",
                        "job\tjob\tjob\tEXITED\t-1\t0\t\t\t0\t0\texit status 0\t\t0");
    }

    @Test
    void wideTellsWhatAProcessUsesAndWhatIsToBeSaidAboutIt() {
        assertThat(bench.run("status -o wide")).isEqualTo(new Result(3, """
                        NAME   STATE    PID     UP   CPU   MEM  RESTARTS  NOTE
                        cron   FATAL      -      -     -     -         3  no such file: 'crond'
                        job    EXITED     -      -     -     -         0  exit status 0
                        web:a  RUNNING    7  1m 1s  1.3%  310M         2  ended 2 times unasked: exit status 3
                        3 processes: 1 RUNNING, 1 FATAL, 1 EXITED
                        """));
    }

    @Test
    void aNarrowTerminalGetsFewerColumnsAndIsTold() {
        assertThat(bench.terminal(47, 24).run("status --output=wide").out()).isEqualTo("""
                        NAME   STATE       UP   MEM  NOTE
                        cron   FATAL        -     -  no such file: 'cr…
                        job    EXITED       -     -  exit status 0
                        web:a  RUNNING  1m 1s  310M  ended 2 times una…
                        3 processes: 1 RUNNING, 1 FATAL, 1 EXITED (+3 …
                        """);
        assertThat(bench.terminal(76, 24).run("status -owide").out())
                .endsWith("3 processes: 1 RUNNING, 1 FATAL, 1 EXITED\n");
        assertThat(bench.terminal(20, 24).run("status -owide").out().lines()).allMatch(line -> line.length() <= 20);
        assertThat(bench.terminal(15, 24).run("status -owide").out().lines()).contains("web…  RUNNING", "cron  FATAL");
    }

    @Test
    void anOlderDaemonIsMadeDoWith() {
        bench.client.lacks("detailRows");
        assertThat(bench.run("status -o wide cron").out()).isEqualTo("""
                        NAME  STATE  PID  UP  CPU  MEM  RESTARTS  NOTE
                        cron  FATAL    -   -    -    -         -  no such file
                        1 process: 1 FATAL
                        """);
    }

    @Test
    void failedAreThoseThatNeedSomebody() {
        bench.client.shows("a", "RUNNING", "", "b", "BACKOFF", "", "c", "STOPPED", "", "d", "FATAL", "");
        assertThat(bench.run("status --failed -o name")).isEqualTo(new Result(3, "b\nd\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "cpu,web:a cron job",
        "memory,web:a cron job",
        "restarts,cron web:a job",
        "state,job cron web:a",
        "name,cron job web:a",
        "uptime,web:a cron job"
    })
    void theOrderIsAsAskedFor(String key, String order) {
        assertThat(bench.run("status -o name --sort " + key).out().lines()).containsExactly(order.split(" "));
    }

    /** Columns: state, exitExpected, lastExit. */
    @ParameterizedTest
    @CsvSource({
        "RUNNING,false,exit status 3,0",
        "STOPPED,'','',0",
        "STOPPED,false,killed by SIGKILL,0",
        "EXITED,true,exit status 7,0",
        "EXITED,false,exit status 0,3",
        "EXITED,'',exit status 0,0",
        "EXITED,'',exit status 1,3",
        "STARTING,'','',3",
        "STOPPING,'','',3",
        "BACKOFF,'','',3",
        "FATAL,'','',3"
    })
    void desiredMeansThatEachIsWhereItShouldBe(String state, String expected, String exit, int code) {
        bench.client
                .shows("x", state, "")
                .answers(
                        "detailRows",
                        "namespec\tstate\texitExpected\tlastExit",
                        "x\t" + state + "\t" + expected + "\t" + exit);
        assertThat(bench.run("status --desired").code()).isEqualTo(code);
    }

    @Test
    void theRuleForTheCodeMayBeSaid() {
        assertThat(bench.run("status --desired web:a").code()).isZero();
        assertThat(bench.run("status --desired web:a nosuch").code()).isEqualTo(4);
        assertThat(bench.run("status --strict job")).isEqualTo(bench.run("status job"));
        assertThat(bench.run("status --strict --desired").out()).startsWith("Error: --desired and --strict are two");
    }

    @Test
    void quietlyOnlyWhatHasFailedIsShown() {
        assertThat(bench.quiet().run("status").out()).startsWith("cron ").hasLineCount(1);
        assertThat(bench.run("status web:a")).isEqualTo(new Result(0, ""));
        assertThat(bench.run("status -o wide web:a")).isEqualTo(new Result(0, ""));
        assertThat(bench.run("status -o name")).isEqualTo(new Result(3, "cron\n"));
    }

    @Test
    void whatIsNotStartedByItselfSaysSo() {
        bench.client
                .shows("x", "STOPPED", "")
                .answers("detailRows", "namespec\tstate\tlastExit\tautostart", "x\tSTOPPED\t\tfalse");
        assertThat(bench.run("status -o wide").out()).contains("not started (autostart=false)");
        assertThat(bench.json().run("status -o wide").out()).contains("\"autostart\":false");
    }

    @Test
    void namesAloneAreForOtherPrograms() {
        assertThat(bench.run("status -o name web:*")).isEqualTo(new Result(0, "web:a\n"));
    }

    @Test
    void jsonMayAlsoBeAskedForAsAFormat() {
        String json = bench.run("status -o json cron").out();
        assertThat(json)
                .startsWith(
                        "{\"schema\":1,\"command\":\"status\",\"exit\":3,\"results\":[\n{\"name\":\"cron\",\"result\":\"FATAL\"")
                .contains("\"restarts\":3", "\"reason\":\"no such file: 'crond'\"")
                .doesNotContain("cpuPercent")
                .endsWith("]}\n");
        assertThat(bench.json().run("status -o wide cron").out()).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "status -o fancy,'--output: found fancy, expected plain, wide, json or name'",
        "status --sort size,'--sort: found size, expected name, state, cpu, memory, uptime, restarts or pid'",
        "status -x,option -x not recognized",
        "status -w0,'--watch: found 0, expected a whole number from 1 on'"
    })
    void wrongOptionsAreSaid(String line, String error) {
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).startsWith("Error: " + error + "\n");
    }

    @Test
    void calledAsSupervisorctlOptionsAreNames() {
        assertThat(bench.supervisorctl().run("status -o")).isEqualTo(new Result(4, "-o: ERROR (no such process)\n"));
    }

    @Test
    void aLivePictureIsDrawnOverTheOneBefore() {
        bench.operator(new Patience(2)).terminal(80, 24);
        assertThat(bench.run("status -w cron").out()).isEqualTo("""
                        NAME  STATE  PID  UP  CPU  MEM  RESTARTS  NOTE\033[K
                        cron  FATAL    -   -    -    -         3  no such file: 'crond'\033[K
                        1 process: 1 FATAL\033[K
                        \033[J\033[3ANAME  STATE  PID  UP  CPU  MEM  RESTARTS  NOTE\033[K
                        cron  FATAL    -   -    -    -         3  no such file: 'crond'\033[K
                        1 process: 1 FATAL\033[K
                        \033[J""");
    }

    @Test
    void aLivePictureNeverScrolls() {
        bench.operator(new Patience(1)).terminal(80, 4);
        assertThat(bench.run("status -w").out()).contains("... and 2 more processes; 3 processes: ");
    }

    @Test
    void withoutATerminalPicturesFollowEachOther() {
        bench.operator(new Patience(2));
        assertThat(bench.run("status -w -o name web:a").out()).isEqualTo("web:a\n\nweb:a\n\n");
    }

    @Test
    void aLivePictureStaysWhileTheDaemonIsAwayAndGoesOnWithIt() {
        bench.operator(doing(
                        () -> bench.client.fails("statusRows", Kind.LOST, ""), () -> bench.client.has("statusRows")))
                .terminal(80, 24);
        String out = bench.run("status -w cron").out();
        assertThat(out.split("\033\\[3A", -1)).hasSize(3).satisfies(pictures -> {
            assertThat(pictures[0]).contains("cron  FATAL").contains("1 process: 1 FATAL");
            assertThat(pictures[1])
                    .contains("cron  FATAL")
                    .contains("error: unix:///run/t.sock connection lost; this is how it was\033[K");
            assertThat(pictures[2]).contains("cron  FATAL").contains("1 process: 1 FATAL");
        });
    }

    @Test
    void whatWaitingDoesNotHelpEndsALivePicture() {
        bench.operator(doing(() -> bench.client.fails("statusRows", Kind.NOT_ALLOWED, "no")))
                .terminal(80, 24);
        assertThat(bench.run("status -w cron").out()).endsWith("ERROR: not allowed: no\n");
    }

    @Test
    void withoutATerminalALivePictureEndsWithTheDaemon() {
        bench.operator(doing(() -> bench.client.fails("statusRows", Kind.SILENT, "nothing for 10 s")));
        assertThat(bench.run("status -w -o name cron"))
                .isEqualTo(new Result(1, "cron\n\nerror: unix:///run/t.sock does not answer: nothing for 10 s\n"));
    }

    /** Does something at each pause, then has seen enough. */
    private static Operator doing(Runnable... things) {
        Iterator<Runnable> next = List.of(things).iterator();
        return new Operator() {
            @Override
            public boolean confirms(String question) {
                return true;
            }

            @Override
            public boolean waits(long millis) {
                boolean more = next.hasNext();
                if (more) {
                    next.next().run();
                }
                return more;
            }

            @Override
            public String typed(String command) {
                return command;
            }
        };
    }
}
