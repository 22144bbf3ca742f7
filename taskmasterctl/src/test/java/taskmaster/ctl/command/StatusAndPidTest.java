package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.command.Bench.Result;

class StatusAndPidTest {
    private final Bench bench = new Bench();

    private void mixed() {
        bench.client.shows(
                "web",
                "RUNNING",
                "pid 100, uptime 0:00:02",
                "grp:m2",
                "STOPPED",
                "Not started",
                "grp:m1",
                "RUNNING",
                "pid 100, uptime 0:01:00",
                "cat",
                "STARTING",
                "");
    }

    @Test
    void theTableHasSupervisorctlsColumnsInOrderOfGroupAndName() {
        mixed();
        assertThat(bench.run("status")).isEqualTo(new Result(3, """
                        cat                              STARTING  |
                        grp:m1                           RUNNING   pid 100, uptime 0:01:00
                        grp:m2                           STOPPED   Not started
                        web                              RUNNING   pid 100, uptime 0:00:02
                        """.replace("|", "")));
    }

    @Test
    void shortNamesAreTheSameCommands() {
        mixed();
        Result whole = bench.run("status web");
        assertThat(bench.run("s web")).isEqualTo(whole);
        assertThat(bench.run("ps web")).isEqualTo(whole);
        assertThat(bench.run("ps -x").out()).contains("option -x not recognized", "--sort");
        assertThat(bench.run("sta web").out())
                .as("beginnings are for the prompt")
                .contains("Unknown syntax");
        assertThat(new Bench().json().run("ps").out()).contains("\"command\":\"status\"");
    }

    @Test
    void supervisorctlHasNoShortNames() {
        bench.supervisorctl();
        for (String word : List.of("s", "ps", "l", "cat", "show")) {
            assertThat(bench.run(word)).isEqualTo(new Result(1, "*** Unknown syntax: " + word + "\n"));
            assertThat(bench.run("help " + word).out()).isEqualTo("*** No help on " + word + "\n");
        }
        assertThat(bench.run("help").out()).contains("  status  ").doesNotContain("status, s", "cat,");
    }

    @Test
    void aLongNameWidensTheTable() {
        String name = "a-name-of-forty-letters-is-not-forbidden";
        bench.client.shows(name, "RUNNING", "d");
        assertThat(bench.run("status").out()).isEqualTo(name + "   RUNNING   d\n");
    }

    @Test
    void namesAreShownInTheirOrderAndAsOften() {
        mixed();
        assertThat(bench.run("status web grp: web").out().lines().map(line -> line.substring(0, 7)))
                .containsExactly("web    ", "grp:m1 ", "grp:m2 ", "web    ");
    }

    @Test
    void unknownNamesComeFirstAndADownProcessDecidesTheCode() {
        mixed();
        assertThat(bench.run("status nosuch web")).isEqualTo(new Result(4, """
                        nosuch: ERROR (no such process)
                        web                              RUNNING   pid 100, uptime 0:00:02
                        """));
        assertThat(bench.run("status none:* grp:m2").code()).isEqualTo(3);
        assertThat(bench.run("status none:*").out()).isEqualTo("none: ERROR (no such group)\n");
    }

    @Test
    void runningOnesAreFineAndNoProcessesToo() {
        assertThat(bench.run("status")).isEqualTo(new Result(0, ""));
        mixed();
        assertThat(bench.run("status web cat").code()).isZero();
    }

    @Test
    void jsonCarriesTheWholeRow() {
        mixed();
        assertThat(bench.json().run("status grp:m1").out()).isEqualTo("""
                        {"schema":1,"command":"status","exit":0,"results":[
                        {"name":"grp:m1","result":"RUNNING","text":"pid 100, uptime 0:01:00",|
                        "group":"grp","process":"m1","code":20,"pid":100,"start":1,"stop":0,"exit":""}
                        ]}
                        """.replace("|\n", ""));
    }

    @Test
    void controlCharactersOfTheDaemonDoNotReachTheTerminal() {
        bench.client.answers("start", "web\tSPAWN_ERROR\tbad \033[2J thing");
        assertThat(bench.run("start web").out()).contains("bad ^[[2J thing");
    }

    @Test
    void pidsAreNumbersAloneOnALine() {
        mixed();
        assertThat(bench.run("pid")).isEqualTo(new Result(0, "4711\n"));
        assertThat(bench.run("pid web")).isEqualTo(new Result(0, "100\n"));
        assertThat(bench.run("pid grp:m2")).isEqualTo(new Result(7, "0\n"));
        assertThat(bench.run("pid nosuch")).isEqualTo(new Result(1, "No such process nosuch\n"));
        assertThat(bench.run("pid all")).isEqualTo(new Result(0, "100\n100\n0\n100\n"));
    }

    @Test
    void aPersonIsToldWhatIsNotApplied() {
        Bench bench = new Bench();
        bench.client.shows("web", "RUNNING", "pid 1").pending(2);
        assertThat(bench.run("status").out()).doesNotContain("config");
        assertThat(bench.terminal(80, 24).run("status").out())
                .endsWith("config: 2 changes pending (taskmasterctl diff tells)\n");
        bench.client.pending(-1);
        assertThat(bench.run("status").out())
                .endsWith("config: the files cannot be used (taskmasterctl check tells)\n");
        bench.client.pending(0);
        assertThat(bench.run("status").out()).doesNotContain("config");
        assertThat(bench.supervisorctl().run("status").out()).doesNotContain("config");
    }
}
