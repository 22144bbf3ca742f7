package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

class ConfigurationCommandsTest {
    private final Bench bench = new Bench();

    @Test
    void rereadTellsWhatAnUpdateWouldDo() {
        bench.client.answers("reread", "kept\tchanged", "new\tavailable", "old\tdisappeared");
        assertThat(bench.run("reread")).isEqualTo(new Result(0, "kept: changed\nnew: available\nold: disappeared\n"));
        bench.client.answers("reread");
        assertThat(bench.run("reread")).isEqualTo(new Result(0, "No config updates to processes\n"));
    }

    @Test
    void updateTellsItsStepsAndNothingWhenThereWereNone() {
        bench.client.answers("update", "old\tstopped", "old\tremoved process group", "new\tadded process group");
        assertThat(bench.run("update"))
                .isEqualTo(new Result(0, "old: stopped\nold: removed process group\nnew: added process group\n"));
        bench.client.answers("update");
        assertThat(bench.run("update")).isEqualTo(new Result(0, ""));
    }

    @Test
    void updateTakesGroupsAndAll() {
        bench.run("update a b");
        bench.run("update all");
        assertThat(bench.client.calls()).containsExactly("update a b", "update");
    }

    @Test
    void aWrongFileIsShownWithAllItsProblems() {
        bench.client.fails("reread", Kind.FAILED, "f:3: [program:x] numprocs: bad\nf:4: worse");
        assertThat(bench.run("reread"))
                .isEqualTo(new Result(1, "ERROR: CANT_REREAD: f:3: [program:x] numprocs: bad\nf:4: worse\n"));
        bench.client.fails("update", Kind.FAILED, "no such group: g");
        assertThat(bench.run("update g")).isEqualTo(new Result(1, "ERROR: no such group: g\n"));
    }

    @Test
    void reloadIsAnUpdateThatAlsoSaysWhenNothingChanged() {
        assertThat(bench.run("reload")).isEqualTo(new Result(0, "No config updates to processes\n"));
        bench.client.answers("update", "g\tupdated process group");
        assertThat(bench.run("reload")).isEqualTo(new Result(0, "g: updated process group\n"));
    }

    @Test
    void whoSaysNoChangesNothing() {
        bench.operator(new Refuser());
        assertThat(bench.run("reload")).isEqualTo(new Result(0, ""));
        assertThat(bench.run("shutdown")).isEqualTo(new Result(0, ""));
        assertThat(bench.client.calls()).isEmpty();
    }

    @Test
    void availIsATableOfFixedColumns() {
        bench.client.answers("avail", "grp:m1\tin use\tauto\t999:10", "web\tavail\tmanual\t5:999");
        assertThat(bench.run("avail").out()).isEqualTo("""
                        grp:m1                           in use    auto      999:10
                        web                              avail     manual    5:999
                        """);
    }

    @Test
    void addAndRemoveSpeakAsSupervisorctlDoes() {
        bench.client.answers("add", "added process group").answers("remove", "removed process group");
        assertThat(bench.run("add a b")).isEqualTo(new Result(0, "a: added process group\nb: added process group\n"));
        assertThat(bench.run("remove a")).isEqualTo(new Result(0, "a: removed process group\n"));
        bench.client.answers("add", "already active").answers("remove", "still running");
        assertThat(bench.run("add a")).isEqualTo(new Result(0, "ERROR: process group already active\n"));
        assertThat(bench.run("remove a")).isEqualTo(new Result(1, "ERROR: process/group still running: a\n"));
        bench.client.fails("add", Kind.FAILED, "no such process/group: a");
        assertThat(bench.run("add a")).isEqualTo(new Result(1, "ERROR: no such process/group: a\n"));
        assertThat(bench.run("add")).isEqualTo(new Result(0, ""));
    }

    @Test
    void shutdownReturnsBeforeItIsDown() {
        assertThat(bench.run("shutdown")).isEqualTo(new Result(0, "Shut down\n"));
        bench.client.fails("shutdown", Kind.FAILED, "shutting down");
        assertThat(bench.run("shutdown")).isEqualTo(new Result(0, "ERROR: already shutting down\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avail", "reread", "reload", "shutdown", "version"})
    void someAcceptNoArguments(String command) {
        Result result = bench.run(command + " x");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("Error: " + command + " accepts no arguments\n" + command);
        assertThat(bench.client.calls()).isEmpty();
    }

    private static final class Refuser implements Operator {
        @Override
        public boolean canBeAsked() {
            return true;
        }

        @Override
        public boolean confirms(String question) {
            return false;
        }

        @Override
        public boolean waits(long millis) {
            return false;
        }

        @Override
        public String typed(String command) {
            return command;
        }
    }

    private static String row(String... cells) {
        return String.join("\t", cells);
    }

    private static String replaced(String number, String pid) {
        return row(
                "replace",
                "web:" + number,
                "command, environment",
                "process",
                "web",
                "web",
                "1",
                "0",
                "0",
                pid,
                "command",
                "/bin/web " + number,
                "/bin/web -v " + number,
                "environment.LOG_LEVEL",
                "info",
                "debug",
                "environment.DB_PASSWORD",
                "******",
                "******");
    }

    private static final String PLAN = """
            ~ web     command                  "/bin/web 0" -> "/bin/web -v 0" (and alike)  restart, 2 processes
            ~ web     environment.LOG_LEVEL    "info" -> "debug" (and alike)
            ~ web     environment.DB_PASSWORD  ****** -> ****** (and alike)
            ~ worker  stopwaitsecs             10 -> 60                                     live
            ~ worker  numprocs                 2 -> 3                                       start 1
            + mailer  new program                                                           start 1
            - legacy  removed                                                               stop 1 (running, pid 7001)
            ! conf.d/cron.conf:3: warning: unknown key auto_start
            1 to add, 2 to change, 1 to remove; 4 processes restart or start, 1 stops.
            Left alone: 3 processes
            """;

    private void plans() {
        bench.client.answers(
                "plan",
                row("abc", "3", "conf.d/cron.conf:3: warning: unknown key auto_start"),
                replaced("0", "12"),
                replaced("1", "13"),
                row(
                        "change",
                        "worker:0",
                        "stopwaitsecs",
                        "process",
                        "worker",
                        "worker",
                        "0",
                        "0",
                        "0",
                        "",
                        "stopwaitsecs",
                        "10",
                        "60"),
                row(
                        "change",
                        "worker:1",
                        "stopwaitsecs",
                        "process",
                        "worker",
                        "worker",
                        "0",
                        "0",
                        "0",
                        "",
                        "stopwaitsecs",
                        "10",
                        "60"),
                row("add", "worker:2", "", "process", "worker", "worker", "0", "1", "0", "", "numprocs", "2", "3"),
                row("add", "mailer", "1 process", "group", "mailer", "mailer", "0", "1", "0", ""),
                row("remove", "legacy", "", "group", "legacy", "legacy", "0", "0", "1", "7001"));
    }

    @Test
    void diffShowsThePlanAndHowToApplyItAndEndsWithThree() {
        plans();
        assertThat(bench.run("diff"))
                .isEqualTo(new Result(3, PLAN + "To do exactly this: taskmasterctl apply --plan abc\n"));
        bench.client.answers("plan", "abc\t4");
        assertThat(bench.run("diff")).isEqualTo(new Result(0, "No config updates to processes\n"));
        assertThat(bench.client.calls()).containsExactly("plan", "plan");
    }

    @Test
    void aDryRunOfApplyIsADiffAndAsksNobody() {
        plans();
        assertThat(bench.run("apply --dry-run web worker"))
                .isEqualTo(new Result(3, PLAN + "To do exactly this: taskmasterctl apply --plan abc web worker\n"));
        bench.client.answers("plan", "abc\t4");
        assertThat(bench.run("apply --dry-run all").code()).isZero();
        assertThat(bench.client.calls()).containsExactly("plan web worker", "plan");
    }

    @Test
    void programsGetThePlanAsData() {
        plans();
        Result result = bench.json().run("diff");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out())
                .contains(
                        "{\"name\":\"worker:2\",\"result\":\"ADD\",\"text\":\"\",\"kind\":\"process\",\"group\":\"worker\","
                                + "\"program\":\"worker\",\"restarts\":0,\"starts\":1,\"stops\":0,\"pids\":[],"
                                + "\"changes\":[{\"key\":\"numprocs\",\"old\":\"2\",\"new\":\"3\"}]}")
                .contains("\"result\":\"WARNING\"")
                .contains(
                        "\"result\":\"SUMMARY\"",
                        "\"add\":1,\"change\":2,\"remove\":1,\"restarts\":2,\"starts\":2,\"stops\":1}")
                .contains("\"result\":\"PLAN\",\"text\":\"abc\"")
                .doesNotContain("->");
    }

    @Test
    void applyDoesThePlanThatWasShown() {
        plans();
        bench.client.answers("apply", "web\tstopped", "web\tupdated process group");
        assertThat(bench.run("apply -y")).isEqualTo(new Result(0, PLAN + "web: stopped\nweb: updated process group\n"));
        assertThat(bench.run("apply --plan abc"))
                .isEqualTo(new Result(0, "web: stopped\nweb: updated process group\n"));
        assertThat(bench.run("apply -y web").code()).isZero();
        assertThat(bench.run("apply --plan abc web").code()).isZero();
        assertThat(bench.client.calls())
                .containsExactly("plan", "apply abc", "apply abc", "plan web", "apply abc web", "apply abc web");
    }

    @Test
    void longValuesHaveLinesOfTheirOwn() {
        String before = "/bin/sh -c 'while :; do sleep 1; done'";
        bench.client.answers(
                "plan",
                "abc\t0",
                row("remove", "a", "", "group", "a", "a", "0", "0", "0", ""),
                row(
                        "replace",
                        "web",
                        "command",
                        "process",
                        "web",
                        "web",
                        "1",
                        "0",
                        "0",
                        "7",
                        "command",
                        before,
                        before + " x",
                        "umask",
                        "",
                        "022"));
        assertThat(bench.run("diff").out()).startsWith("""
                ~ web  command                restart
                        "/bin/sh -c 'while :; do sleep 1; done'"
                        -> "/bin/sh -c 'while :; do sleep 1; done' x"
                ~ web  umask    unset -> 022
                - a    removed                not running
                """);
    }

    @Test
    void aPlanThatTouchesNoProcessSaysSo() {
        bench.client.answers(
                "plan",
                "abc\t0",
                row("change", "g", "priority", "group", "g", "", "0", "0", "0", "", "priority", "1", "2"),
                row("replace", "g:a", "directory", "process", "g", "a", "0", "0", "0", "", "directory", "", "/srv"),
                row("replace", "g:b", "inherit_env", "process", "g", "b", "0", "0", "0", "", "inherit_env", "", ""),
                row("add", "h", "2 processes", "group", "h", "", "0", "0", "0", ""));
        assertThat(bench.run("diff").out()).startsWith("""
                ~ g    priority     1 -> 2           live
                ~ g:a  directory    unset -> "/srv"  not running
                ~ g:b  inherit_env                   not running
                + h    new group                     not started
                1 to add, 3 to change, 0 to remove; no process is touched.
                """);
    }

    @Test
    void aPlanThatMovedIsRefused() {
        bench.client.fails("apply", Kind.FAILED, "PLAN_MOVED: look at it again");
        assertThat(bench.run("apply --plan abc")).isEqualTo(new Result(1, "ERROR: PLAN_MOVED: look at it again\n"));
    }

    @Test
    void configShowsValuesAndTheirOrigin() {
        bench.client.answers(
                "effective",
                "web\tcommand\t/bin/web\t/etc/t:3",
                "web\tstartsecs\t1\tdefault",
                "db\tumask\t022\t/etc/t:9");
        assertThat(bench.run("config web db")).isEqualTo(new Result(0, """
                                [web]
                                command                    = /bin/web
                                startsecs                  = 1
                                [db]
                                umask                      = 022
                                """));
        assertThat(bench.run("config --origin web").out())
                .contains("= /bin/web                                  ; /etc/t:3\n")
                .contains("; default\n");
        bench.client.answers("effective");
        assertThat(bench.run("config nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process)\n"));
    }
}
