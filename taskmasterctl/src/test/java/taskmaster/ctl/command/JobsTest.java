package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.client.JobRow;
import taskmaster.ctl.command.Bench.Result;

class JobsTest {
    private final Bench bench = new Bench();

    private static JobRow job(long id, String order, String state, int done, int total) {
        return new JobRow(
                id,
                order,
                "root",
                state,
                done,
                total,
                0,
                LocalDateTime.of(2026, 11, 24, 14, 2, 11)
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                "");
    }

    private static JobRow failed(long id, String order, String reason) {
        JobRow job = job(id, order, "FAILED", 0, 0);
        return new JobRow(id, order, "", job.state(), 0, 0, 1, job.started(), reason);
    }

    private static List<JobRow> update(String state, int done) {
        return List.of(job(7, "update", state, done, 2));
    }

    @Test
    void jobsAreListed() {
        bench.client.jobs(List.of(
                job(9, "restart web:*", "RUNNING", 2, 5),
                failed(10, "update", "f:1: bad"),
                job(11, "stop db", "DONE", 1, 1)));
        assertThat(bench.run("jobs")).isEqualTo(new Result(0, """
                          ID  STATE         DONE  BY    STARTED              ORDER
                           9  RUNNING        2/5  root  2026-11-24 14:02:11  restart web:*
                          10  FAILED         0/0  -     2026-11-24 14:02:11  update
                          11  DONE           1/1  root  2026-11-24 14:02:11  stop db
                        """));
        bench.client.jobs(List.of());
        assertThat(bench.run("jobs")).isEqualTo(new Result(0, "No orders were left behind\n"));
    }

    @Test
    void programsGetEverythingOfAJob() {
        bench.client.jobs(List.of(failed(10, "update", "f:1: bad\nf:2: worse")));
        assertThat(bench.json().run("jobs").out())
                .contains(
                        "{\"name\":\"10\",\"result\":\"FAILED\",\"text\":\"update\",\"by\":\"\",\"done\":0,\"total\":0,"
                                + "\"failed\":1,\"started\":")
                .contains("\"reason\":\"f:1: bad\\nf:2: worse\"}")
                .doesNotContain("STATE");
    }

    @Test
    void whatCameOfAJobIsToldAsTheCommandThatWaitsWouldHave() {
        bench.client
                .jobs(List.of(job(3, "start a b", "DONE", 2, 2), job(4, "update", "DONE", 1, 1)))
                .answers("job", "a\tSTARTED\tstarted", "b\tABNORMAL_TERMINATION\tit ended");
        assertThat(bench.run("jobs 3")).isEqualTo(new Result(7, """
                        a: started
                        b: ERROR (abnormal termination)
                          it ended
                        """));
        bench.client.answers("job", "web\tstopped", "web\tupdated process group");
        assertThat(bench.run("jobs 4")).isEqualTo(new Result(0, "web: stopped\nweb: updated process group\n"));
        bench.client.answers("job");
        assertThat(bench.run("jobs 4")).isEqualTo(new Result(0, "No config updates to processes\n"));
    }

    @Test
    void aJobThatRunsSaysHowFarItIs() {
        bench.client.jobs(List.of(job(3, "start a b", "RUNNING", 1, 2))).answers("job", "a\tSTARTED\tstarted");
        assertThat(bench.run("jobs 3")).isEqualTo(new Result(0, """
                        job 3: start a b: RUNNING, 1 of 2 done, since 2026-11-24 14:02:11
                        a: started
                        """));
    }

    @Test
    void aJobThatWasRefusedSaysWhy() {
        bench.client.jobs(List.of(failed(3, "update", "f:3: bad")));
        assertThat(bench.run("jobs 3")).isEqualTo(new Result(1, "ERROR: CANT_REREAD: f:3: bad\n"));
    }

    @Test
    void aJobThatIsNotKnownIsAnError() {
        assertThat(bench.run("jobs 3")).isEqualTo(new Result(1, "job 3: ERROR (no such job; the last 20 are kept)\n"));
        assertThat(bench.run("jobs x").code()).isEqualTo(2);
        assertThat(bench.run("jobs --cancel x").code()).isEqualTo(2);
    }

    @Test
    void aJobIsTakenBackOrNot() {
        bench.client.answers("cancelJob", "job 3: 2 of 5 are stopped again");
        assertThat(bench.run("jobs --cancel 3")).isEqualTo(new Result(0, "job 3: 2 of 5 are stopped again\n"));
        bench.client.fails("cancelJob", Kind.FAILED, "job 3: a stop cannot be taken back; start what is to run");
        assertThat(bench.run("jobs --cancel=3"))
                .isEqualTo(new Result(1, "ERROR: job 3: a stop cannot be taken back; start what is to run\n"));
        bench.client.fails("cancelJob", Kind.FAILED, "NO_SUCH_JOB: 4; the last 20 are kept");
        assertThat(bench.run("jobs --cancel 4").code()).isEqualTo(1);
    }

    @Test
    void aWatchedUpdateIsAJobWhoseStepsAreTold() {
        bench.client
                .jobs(update("RUNNING", 0), update("RUNNING", 1), update("DONE", 2))
                .answers("job", "web\tstopped", "web\tupdated process group");
        bench.operator(new Patience(100));
        assertThat(bench.terminal(80, 24).run("update"))
                .isEqualTo(new Result(0, "web: stopped\nweb: updated process group\n"));
        assertThat(bench.client.calls()).startsWith("begin update").endsWith("job 7");
        assertThat(bench.client.calls()).doesNotContain("update");
    }

    @Test
    void whoeverStopsWaitingForAnUpdateIsToldWhereItIs() {
        bench.client.jobs(update("RUNNING", 0));
        bench.operator(new Patience(1));
        assertThat(bench.terminal(80, 24).run("update web")).isEqualTo(new Result(130, """

                        No longer waiting; what was ordered goes on in taskmasterd. What comes of it: jobs 7
                        """));
    }

    @Test
    void aWatchedUpdateThatIsRefusedSaysWhy() {
        bench.client.jobs(List.of(failed(7, "update", "f:3: bad\nf:4: worse")));
        assertThat(bench.terminal(80, 24).run("update"))
                .isEqualTo(new Result(1, "ERROR: CANT_REREAD: f:3: bad\nf:4: worse\n"));
    }

    @Test
    void anUpdateIsNotWaitedForOnDemand() {
        assertThat(bench.run("update --no-wait web"))
                .isEqualTo(new Result(0, "job 7 goes on in taskmasterd. What comes of it: taskmasterctl jobs 7\n"));
        assertThat(bench.run("apply --no-wait --plan abc").code()).isZero();
        assertThat(bench.client.calls()).containsExactly("begin update web", "beginApply abc");
    }

    @Test
    void anUpdateThatTakesTooLongIsLeftToTheDaemon() {
        bench.client.jobs(update("RUNNING", 0));
        assertThat(bench.run("update --timeout 1"))
                .isEqualTo(new Result(9, "not done after 1 s; it goes on. What comes of it: taskmasterctl jobs 7\n"));
    }
}
