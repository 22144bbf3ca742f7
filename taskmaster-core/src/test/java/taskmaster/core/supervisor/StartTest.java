package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.told;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.Goal;
import taskmaster.core.process.ProcessState;

final class StartTest {

    @Test
    void autostartGoesByPriorityOfGroupThenOfProcessThenByName() {
        Bench bench = Bench.with(
                program("late").priority(20).group(),
                group("pair", 10, program("z").priority(1), program("a").priority(2)),
                program("early").priority(5).group(),
                group("also", 10, program("pool").numprocs(2)),
                program("never").priority(1).autostart(false).group());
        assertThat(bench.launcher.takeSpawned())
                .containsExactly("early", "also:0", "also:1", "pair:z", "pair:a", "late");
        assertThat(bench.state("never")).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void aStartIsAnsweredWhenTheProcessIsRunning() {
        Bench bench = Bench.with(program("web").autostart(false).startsecs(3));
        CompletableFuture<List<Outcome>> answer = bench.start("web");
        bench.advance("2.9s");
        assertThat(told(answer)).containsExactly("waiting");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        bench.advance("0.1s");
        assertThat(told(answer)).containsExactly("web: STARTED started");
        assertThat(bench.state("web")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void aStartIsBeforeAllThatTheChildDoes() {
        Bench bench = Bench.with(program("web").autostart(false));
        bench.launcher.takesForSpawning(Duration.ofMillis(7));
        Instant before = bench.stamp.now();
        bench.start("web");
        ProcessStatus web =
                bench.loop.snapshot().process(new ProcessId("web", "web")).orElseThrow();
        assertThat(web.started()).contains(before);
        assertThat(web.since()).isEqualTo(before);
        assertThat(bench.events())
                .filteredOn(event -> event.text().startsWith("spawned: 'web'"))
                .singleElement()
                .extracting(Event::time)
                .isEqualTo(before);
    }

    @Test
    void withStartsecsZeroItIsAnsweredAtOnce() {
        Bench bench = Bench.with(program("web").autostart(false).startsecs(0));
        assertThat(told(bench.start("web"))).containsExactly("web: STARTED started");
    }

    @Test
    void whatIsUpAlreadyIsNotStartedAgain() {
        Bench bench = Bench.with(program("web"));
        assertThat(told(bench.start("web"))).containsExactly("web: ALREADY_STARTED already started");
        bench.advance("1s");
        assertThat(told(bench.start("web"))).containsExactly("web: ALREADY_STARTED already started");
        assertThat(bench.launcher.countLiving()).isEqualTo(1);
    }

    @Test
    void whatCannotBeSpawnedIsAnsweredWithTheReasonAndTriedAgain() {
        Bench bench =
                Bench.with(program("web").autostart(false).command("missing").startretries(2));
        assertThat(told(bench.start("web"))).containsExactly("web: SPAWN_ERROR command not found: missing");
        assertThat(bench.status("web").tries()).isEqualTo(1);
        bench.advance("1s");
        assertThat(bench.status("web").tries()).isEqualTo(2);
        assertThat(bench.state("web")).isEqualTo(ProcessState.BACKOFF);
        bench.advance("2s");
        assertThat(bench.state("web")).isEqualTo(ProcessState.FATAL);
        assertThat(bench.status("web").reason()).contains("command not found: missing");
        assertThat(told(bench.start("web"))).containsExactly("web: SPAWN_ERROR command not found: missing");
    }

    @Test
    void aLogThatCannotBeOpenedIsSuchAReason() {
        Bench bench = Bench.with(program("web").autostart(false).stdout("/readonly/web"));
        assertThat(told(bench.start("web")))
                .containsExactly("web: SPAWN_ERROR cannot open log /readonly/web: read-only file system");
        assertThat(bench.launcher.takeSpawned()).isEmpty();
    }

    @Test
    void anExitBeforeStartsecsIsAnsweredWithItsStatus() {
        Bench bench = Bench.with(program("web").autostart(false).startretries(0));
        CompletableFuture<List<Outcome>> answer = bench.start("web");
        bench.exit("web", 3);
        assertThat(told(answer))
                .containsExactly("web: SPAWN_ERROR Exited too quickly (exit status 3; process log may have details)");
        assertThat(bench.state("web")).isEqualTo(ProcessState.FATAL);
    }

    @Test
    void aStopMeanwhileEndsTheWait() {
        Bench bench = Bench.with(program("web").autostart(false).command("deaf"));
        CompletableFuture<List<Outcome>> start = bench.start("web");
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        assertThat(told(start)).containsExactly("web: ABNORMAL_TERMINATION abnormal termination");
        assertThat(told(stop)).containsExactly("waiting");
    }

    @Test
    void aStartInBackoffTriesAtOnceAndForgetsTheFailures() {
        Bench bench = Bench.with(program("web").startretries(5));
        bench.exit("web", 1);
        bench.advance("1s");
        bench.exit("web", 1);
        assertThat(bench.status("web").tries()).isEqualTo(2);
        CompletableFuture<List<Outcome>> answer = bench.start("web");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        assertThat(bench.status("web").tries()).isZero();
        bench.advance("1s");
        assertThat(told(answer)).containsExactly("web: STARTED started");
    }

    @Test
    void aStartDuringStoppingWaitsForTheNextChild() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        CompletableFuture<List<Outcome>> start = bench.start("web");
        assertThat(bench.status("web").goal()).isEqualTo(Goal.UP);
        bench.exit("web", 0);
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
        assertThat(told(start)).containsExactly("waiting");
        bench.advance("1s");
        assertThat(told(start)).containsExactly("web: STARTED started");
    }

    @Test
    void aStartDuringStoppingIsTakenBackByAnotherStop() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.advance("1s");
        bench.stop("web");
        CompletableFuture<List<Outcome>> start = bench.start("web");
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        assertThat(told(start)).containsExactly("waiting");
        bench.exit("web", 0);
        assertThat(told(start)).containsExactly("web: ABNORMAL_TERMINATION stopped before it was started");
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void manyAreStartedInOrderOfPriorityWhateverOrderTheyAreNamedIn() {
        Bench bench = Bench.with(
                program("c").priority(1).autostart(false).startsecs(0),
                program("a").priority(2).autostart(false).startsecs(0),
                program("b").priority(2).autostart(false).startsecs(0));
        assertThat(told(bench.start("b", "a", "c")))
                .containsExactly("c: STARTED started", "a: STARTED started", "b: STARTED started");
        assertThat(bench.launcher.takeSpawned()).containsExactly("c", "a", "b");
    }

    @Test
    void theAnswerForManyWaitsForTheSlowest() {
        Bench bench = Bench.with(
                program("slow").autostart(false).startsecs(9), program("quick").autostart(false));
        CompletableFuture<List<Outcome>> answer = bench.start("slow", "quick", "none");
        bench.advance("8s");
        assertThat(told(answer)).containsExactly("waiting");
        bench.advance("1s");
        assertThat(told(answer))
                .containsExactly(
                        "none: NO_SUCH_PROCESS no such process", "quick: STARTED started", "slow: STARTED started");
    }

    @Test
    void aChildHasTheEnvironmentInLayers() {
        Bench bench = Bench.with(
                group("g", 1, program("web").environment(Map.of("HOME", "/srv", "SUPERVISOR_ENABLED", "no"))));
        assertThat(bench.child("g:web").request().environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "HOME",
                        "/srv",
                        "SUPERVISOR_ENABLED",
                        "no",
                        "SUPERVISOR_SERVER_URL",
                        "unix:///socket",
                        "SUPERVISOR_PROCESS_NAME",
                        "web",
                        "SUPERVISOR_GROUP_NAME",
                        "g"));
    }

    /** Exits come before deadlines: who died in the very turn in which startsecs is over did not stay up. */
    @Test
    void anEndSeenTogetherWithTheDeadlineIsAFailedStart() {
        Bench bench = Bench.with(program("web"));
        bench.ticker.advance(Duration.ofSeconds(5));
        bench.child("web").exits(0);
        bench.settle();
        assertThat(bench.state("web")).isEqualTo(ProcessState.BACKOFF);
    }

    @Test
    void aRestartByTheRulesHasToStayUpForStartsecsAgain() {
        Bench bench = Bench.with(program("web").autorestart(Autorestart.ALWAYS));
        bench.advance("10s");
        bench.exit("web", 0);
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        bench.advance("1s");
        assertThat(bench.state("web")).isEqualTo(ProcessState.RUNNING);
    }
}
