package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

class RestartWithChangesTest {
    private static final String REPLACE_A =
            "replace\tweb:a\tcommand\tprocess\tweb\ta\t1\t0\t0\t100\tcommand\t/bin/a\t/bin/a -v";

    private final Bench bench = new Bench();

    private void running() {
        bench.client
                .shows("web:a", "RUNNING", "", "web:b", "RUNNING", "")
                .answers("restart", "web:a\tSTARTED\tstarted", "web:b\tSTARTED\tstarted");
    }

    private static final String RESTARTED = """
            web:a: stopped
            web:b: stopped
            web:a: started
            web:b: started
            """;

    @Test
    void aPersonIsToldThatTheFilesSaySomethingElse() {
        running();
        bench.client.pending(2).answers("plan", "abc\t1", REPLACE_A, "add\tweb:c\t\tprocess\tweb\tc\t0\t1\t0\t");
        assertThat(bench.terminal(80, 24).run("restart -y web:*"))
                .isEqualTo(new Result(
                        0,
                        RESTARTED
                                + "The files say something else by now: web:a (command)."
                                + " To restart with that: taskmasterctl restart --apply web:*\n"));
        assertThat(bench.client.calls()).endsWith("plan web");
    }

    @Test
    void aPersonIsToldThatTheFilesCannotBeUsed() {
        running();
        bench.client.pending(-1);
        assertThat(bench.terminal(80, 24).run("restart -y web:*").out())
                .endsWith("config: the files cannot be used; why: taskmasterctl diff\n");
    }

    @Test
    void whatConcernsOthersIsNotTold() {
        running();
        bench.client.pending(1).answers("plan", "abc\t2");
        assertThat(bench.terminal(80, 24).run("restart -y web:*").out()).isEqualTo(RESTARTED);
        bench.client.pending(0);
        assertThat(bench.terminal(80, 24).run("restart -y web:*").out()).isEqualTo(RESTARTED);
        bench.client.pending(1).fails("plan", Kind.NOT_ALLOWED, "needs the role operator");
        assertThat(bench.terminal(80, 24).run("restart -y web:*").out()).isEqualTo(RESTARTED);
    }

    @Test
    void scriptsAreNotToldAndNotAsked() {
        running();
        bench.client.pending(2).answers("plan", "abc\t1", REPLACE_A);
        assertThat(bench.run("restart web:*").out()).isEqualTo(RESTARTED);
        assertThat(bench.supervisorctl().terminal(80, 24).run("restart web:*").out())
                .isEqualTo(RESTARTED);
        assertThat(bench.client.calls()).doesNotContain("plan web");
    }

    @Test
    void withApplyEachProcessGetsOneNewChild() {
        running();
        bench.client
                .answers("plan", "abc\t1", REPLACE_A)
                .answers("apply", "web\tstopped", "web\tupdated process group")
                .answers("restart", "web:b\tSTARTED\tstarted");
        assertThat(bench.run("restart --apply web:*")).isEqualTo(new Result(0, """
                        web: stopped
                        web: updated process group
                        web:b: stopped
                        web:b: started
                        web:a: started
                        """));
        assertThat(bench.client.calls()).contains("plan web", "apply abc web", "restart web:b");
    }

    @Test
    void withApplyAndNothingChangedItIsARestart() {
        running();
        bench.client.answers("plan", "abc\t2");
        assertThat(bench.run("restart --apply web:*").out()).isEqualTo(RESTARTED);
        assertThat(bench.client.calls()).contains("restart web:a web:b");
    }

    @Test
    void whatTheFilesNoLongerNameIsNotRestarted() {
        running();
        bench.client
                .answers("plan", "abc\t1", "remove\tweb:b\t\tprocess\tweb\tb\t0\t0\t1\t100", REPLACE_A)
                .answers("apply", "web\tupdated process group");
        assertThat(bench.run("restart --apply web:*").code()).isZero();
        assertThat(bench.client.calls()).noneMatch(call -> call.startsWith("restart"));
        bench.client.calls().clear();
        bench.client.answers("plan", "abc\t1", "remove\tweb\t\tgroup\tweb\t\t0\t0\t2\t100 101");
        assertThat(bench.run("restart --apply web:a").code()).isZero();
        assertThat(bench.client.calls()).noneMatch(call -> call.startsWith("restart"));
    }

    @Test
    void aNewChildThatDoesNotStayUpIsTold() {
        bench.client
                .shows("web", "RUNNING", "")
                .answers("plan", "abc\t0", "replace\tweb\tcommand\tprocess\tweb\tweb\t1\t0\t0\t100")
                .answers("apply", "web\tupdated process group");
        bench.client.then("statusRows", "web\tweb\tweb\tBACKOFF\t30\t-1\t1\t0\t\tcommand not found: 'x'");
        Result result = bench.run("restart --apply web");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("web: ERROR (no such file)\n  command not found: 'x'");
    }

    @Test
    void aWrongFileRestartsNothing() {
        running();
        bench.client.fails("plan", Kind.FAILED, "f:1: error: bad");
        assertThat(bench.run("restart --apply web:*"))
                .isEqualTo(new Result(1, "ERROR: CANT_REREAD: f:1: error: bad\n"));
        assertThat(bench.client.calls()).containsExactly("statusRows", "plan web");
    }

    @Test
    void aDryRunTellsBoth() {
        running();
        bench.client.answers("plan", "abc\t1", REPLACE_A);
        assertThat(bench.run("restart --apply --dry-run web:*").out()).isEqualTo("""
                ~ web:a  command  "/bin/a" -> "/bin/a -v"  restart
                0 to add, 1 to change, 0 to remove; 1 process restarts or starts, 0 stop.
                Left alone: 1 process
                web:b: would restart (RUNNING)
                """);
        assertThat(bench.client.calls()).containsOnly("statusRows", "plan web");
    }

    @Test
    void applyWaitsForAllAtOnce() {
        assertThat(bench.run("restart --apply --no-wait web").code()).isEqualTo(2);
        assertThat(bench.run("restart --apply --rolling web").code()).isEqualTo(2);
        assertThat(bench.client.calls()).isEmpty();
    }
}
