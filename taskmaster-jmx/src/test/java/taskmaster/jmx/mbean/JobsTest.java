package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.core.supervisor.Reloader.Step;
import taskmaster.jmx.api.JobStatus;

final class JobsTest {
    private final FakeSupervisor supervisor =
            new FakeSupervisor().shows(pictured("cron"), pictured("web:api"), pictured("web:db"));
    private final List<Event> told = new ArrayList<>();
    private final Jobs jobs =
            new Jobs(supervisor, told::addAll, new Stamp(InstantSource.fixed(Instant.EPOCH)), Runnable::run);
    private final FakeReloader reloader = new FakeReloader();
    private final FakeControl control = new FakeControl();
    private final ConfigurationOrders configuration =
            new ConfigurationOrders(new Commands(supervisor), reloader, control, jobs);

    @AfterEach
    void seeEverythingAgain() {
        Viewpoint.close();
    }

    private JobStatus status(long id) {
        return jobs.statuses().stream()
                .filter(job -> job.getId() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOrderIsANumberAndComesOn() {
        long id = jobs.begin(ProcessJob.Verb.START, "web:* cron");
        assertThat(id).isEqualTo(1);
        assertThat(supervisor.asked()).containsExactly("start cron", "start web:api", "start web:db");
        assertThat(jobs.lines(id))
                .containsExactlyInAnyOrder(
                        "cron\tSTARTED\tstarted", "web:api\tSTARTED\tstarted", "web:db\tSTARTED\tstarted");
        assertThat(status(id).getState()).isEqualTo("DONE");
        assertThat(status(id).getOrder()).isEqualTo("start web:* cron");
        assertThat(status(id).getDone()).isEqualTo(3);
        assertThat(status(id).getTotal()).isEqualTo(3);
        assertThat(status(id).getFailed()).isZero();
    }

    @Test
    void stopsGoInReverseOrder() {
        jobs.begin(ProcessJob.Verb.STOP, "all");
        assertThat(supervisor.asked()).containsExactly("stop web:db", "stop web:api", "stop cron");
    }

    @Test
    void aRestartIsDoneWhenItsStartIs() {
        long id = jobs.begin(ProcessJob.Verb.RESTART, "cron");
        assertThat(jobs.lines(id)).containsExactly("cron\tSTARTED\tstarted");
    }

    @Test
    void asLongAsNothingIsKnownItRuns() {
        CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();
        supervisor.answersWith(answer);
        long id = jobs.begin(ProcessJob.Verb.START, "cron");
        assertThat(status(id).getState()).isEqualTo("RUNNING");
        assertThat(status(id).getDone()).isZero();
        assertThat(jobs.lines(id)).isEmpty();
        answer.complete(List.of(new Outcome(new ProcessId("cron", "cron"), Result.SPAWN_ERROR, "exit status 1")));
        assertThat(status(id).getState()).isEqualTo("DONE");
        assertThat(status(id).getFailed()).isEqualTo(1);
        assertThat(jobs.lines(id)).containsExactly("cron\tSPAWN_ERROR\texit status 1");
    }

    @Test
    void howItComesOnIsTold() {
        jobs.begin(ProcessJob.Verb.START, "all");
        assertThat(told.stream().map(Event::text))
                .startsWith("job 1: start all: 0 of 3 done")
                .endsWith("job 1: start all: 3 of 3 done");
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Event.JobChanged.class, last -> assertThat(last.ended()).isTrue());
        assertThat(told.getFirst())
                .isInstanceOfSatisfying(
                        Event.JobChanged.class,
                        first -> assertThat(first.ended()).isFalse());
    }

    @Test
    void manyProcessesAreNotManyEvents() {
        Pictured[] many = new Pictured[1000];
        for (int i = 0; i < many.length; i++) {
            many[i] = pictured("pool:p" + i);
        }
        supervisor.shows(many);
        jobs.begin(ProcessJob.Verb.START, "pool:*");
        assertThat(told).hasSizeBetween(2, 12);
    }

    @Test
    void namesThatMeanNothingAreTold() {
        long id = jobs.begin(ProcessJob.Verb.START, "none");
        assertThat(jobs.lines(id)).containsExactly("none\tNO_SUCH_PROCESS\tno such process");
        assertThat(status(id).getState()).isEqualTo("DONE");
        assertThat(status(id).getFailed()).isEqualTo(1);
    }

    @Test
    void whatIsNotUpYetIsStoppedAgain() {
        supervisor.answersWith(new CompletableFuture<>());
        long id = jobs.begin(ProcessJob.Verb.START, "web:*");
        assertThat(jobs.cancel(id)).isEqualTo("job 1: 2 of 2 are stopped again");
        assertThat(supervisor.asked()).endsWith("stop web:api web:db");
        assertThat(status(id).getState()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsDoneOrAStopCannotBeTakenBack() {
        long done = jobs.begin(ProcessJob.Verb.START, "cron");
        assertThatThrownBy(() -> jobs.cancel(done))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("job 1 is done already");
        supervisor.answersWith(new CompletableFuture<>());
        long stop = jobs.begin(ProcessJob.Verb.STOP, "cron");
        assertThatThrownBy(() -> jobs.cancel(stop)).hasMessageContaining("a stop cannot be taken back");
        assertThatThrownBy(() -> jobs.cancel(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NO_SUCH_JOB: 99; the last 20 are kept");
    }

    @Test
    void theLastTwentyAreKept() {
        for (int i = 0; i < 25; i++) {
            jobs.begin(ProcessJob.Verb.START, "cron");
        }
        assertThat(jobs.statuses().stream().map(JobStatus::getId))
                .hasSize(20)
                .startsWith(6L)
                .endsWith(25L);
    }

    @Test
    void aBugIsToldAndTheJobEnds() {
        supervisor.answersWith(CompletableFuture.failedFuture(new IllegalStateException("bug")));
        long id = jobs.begin(ProcessJob.Verb.START, "cron");
        assertThat(status(id).getState()).isEqualTo("DONE");
        assertThat(jobs.lines(id)).singleElement().asString().startsWith("cron\tFAILED\tinternal error");
    }

    @Test
    void whoeverSeesSomeProgramsSeesJobsAboutThemAlone() {
        jobs.begin(ProcessJob.Verb.START, "cron");
        jobs.begin(ProcessJob.Verb.START, "web:api");
        jobs.begin(ProcessJob.Verb.START, "all");
        Viewpoint.open((group, name, program) -> group.equals("web"));
        assertThat(jobs.statuses().stream().map(JobStatus::getId)).containsExactly(2L);
        assertThatThrownBy(() -> jobs.lines(1)).isInstanceOf(IllegalArgumentException.class);
        jobs.begin(ProcessJob.Verb.STOP, "all");
        assertThat(supervisor.asked()).endsWith("stop web:db", "stop web:api");
    }

    @Test
    void anUpdateComesOnAndItsRowsAreThoseOfTheBlockingForm() {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        reloader.does(new Step("web", "stopped"), new Step("web", "updated process group"))
                .doneWith(gone);
        long id = configuration.updateJob("web");
        reloader.progress().cameOn(1, 3);
        assertThat(status(id).getOrder()).isEqualTo("update web");
        assertThat(status(id).getState()).isEqualTo("RUNNING");
        assertThat(status(id).getDone()).isEqualTo(1);
        assertThat(status(id).getTotal()).isEqualTo(3);
        assertThat(jobs.lines(id)).isEmpty();
        reloader.progress().cameOn(3, 3);
        gone.complete(null);
        assertThat(status(id).getState()).isEqualTo("DONE");
        assertThat(status(id).getFailed()).isZero();
        assertThat(jobs.lines(id)).containsExactly("web\tstopped", "web\tupdated process group");
        assertThat(control.asked()).containsExactly("awaitBeans");
        assertThat(told.stream().map(Event::text))
                .containsExactly(
                        "job 1: update web: 0 of 0 done",
                        "job 1: update web: 1 of 3 done",
                        "job 1: update web: 3 of 3 done");
    }

    @Test
    void aRefusedUpdateIsAFailedJobWithTheReason() {
        reloader.isWrong("f:1: error: one\nf:2: error: two\n");
        long id = configuration.updateJob("");
        assertThat(status(id).getState()).isEqualTo("FAILED");
        assertThat(status(id).getFailed()).isEqualTo(1);
        assertThat(status(id).getReason()).isEqualTo("f:1: error: one\nf:2: error: two");
        assertThat(jobs.lines(id)).isEmpty();
        assertThat(told.getLast().text()).isEqualTo("job 1: update: failed: f:1: error: one; f:2: error: two");
        assertThat(told.getLast())
                .isInstanceOfSatisfying(
                        Event.JobChanged.class, last -> assertThat(last.ended()).isTrue());
    }

    @Test
    void anUpdateThatTheEndOfTheDaemonOvertakesHasFailed() {
        reloader.doneWith(CompletableFuture.failedFuture(new IllegalStateException("shutting down")));
        long id = configuration.updateJob("");
        assertThat(status(id).getReason()).isEqualTo("shutting down");
    }

    @Test
    void anUpdateCannotBeTakenBack() {
        reloader.doneWith(new CompletableFuture<>());
        long id = configuration.updateJob("");
        assertThatThrownBy(() -> jobs.cancel(id))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("job 1: a change of the configuration cannot be taken back; change the files and update"
                        + " again");
        assertThat(status(id).getState()).isEqualTo("RUNNING");
    }

    @Test
    void updatesAreNotForEyesThatSeeSomeProgramsOnly() {
        long id = configuration.updateJob("");
        Viewpoint.open((group, name, program) -> true);
        assertThat(jobs.statuses()).isEmpty();
        assertThatThrownBy(() -> jobs.lines(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverGaveAnOrderIsKnown() {
        Subject root = new Subject(true, Set.of(new JMXPrincipal("root")), Set.of(), Set.of());
        Subject.callAs(root, () -> jobs.begin(ProcessJob.Verb.START, "cron"));
        jobs.begin(ProcessJob.Verb.STOP, "cron");
        assertThat(jobs.statuses().stream().map(JobStatus::getBy)).containsExactly("root", "");
    }
}
