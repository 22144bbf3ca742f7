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

    private static final String PLAN = """
            ~ replace   web                     command, environment
            + add       new                     2 processes
            - remove    old
              change    pool:1                  stopwaitsecs
            Left alone: 3 processes
            """;

    private void plans() {
        bench.client.answers(
                "plan",
                "abc\t3",
                "replace\tweb\tcommand, environment",
                "add\tnew\t2 processes",
                "remove\told\t",
                "change\tpool:1\tstopwaitsecs");
    }

    @Test
    void diffShowsThePlanAndHowToApplyIt() {
        plans();
        assertThat(bench.run("diff"))
                .isEqualTo(new Result(0, PLAN + "To do exactly this: taskmasterctl apply --plan abc\n"));
        bench.client.answers("plan", "abc\t4");
        assertThat(bench.run("diff")).isEqualTo(new Result(0, "No config updates to processes\n"));
        assertThat(bench.client.calls()).containsExactly("plan", "plan");
    }

    @Test
    void applyDoesThePlanThatWasShown() {
        plans();
        bench.client.answers("apply", "web\tstopped", "web\tupdated process group");
        assertThat(bench.run("apply -y")).isEqualTo(new Result(0, PLAN + "web: stopped\nweb: updated process group\n"));
        assertThat(bench.run("apply --plan abc"))
                .isEqualTo(new Result(0, "web: stopped\nweb: updated process group\n"));
        assertThat(bench.client.calls()).containsExactly("plan", "apply abc", "apply abc");
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
