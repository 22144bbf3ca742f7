package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.failure;
import static taskmaster.core.supervisor.Bench.told;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;

/** A bug concerns one process or one turn; the loop goes on. */
final class TroubleTest {
    private final RuntimeException bug = new IllegalStateException("a bug, as the test wants it");

    @ParameterizedTest
    @ValueSource(strings = {"buggy", "exhausted"})
    void aLauncherThatThrowsIsAFailedStart(String program) {
        Bench bench = Bench.with(program("web").command(program).startretries(1), program("db"));
        assertThat(bench.states()).isEqualTo("db STARTING, web BACKOFF");
        assertThat(bench.status("web").reason().orElseThrow()).startsWith("internal error, see the daemon's log: ");
        bench.advance("1s");
        assertThat(bench.states()).isEqualTo("db RUNNING, web FATAL");
    }

    @Test
    void aSignalThatThrowsIsFollowedBySigkillInTime() {
        Bench bench = Bench.with(program("web").stopwaitsecs(5));
        bench.launcher.failToSignal(bug);
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPING);
        bench.launcher.failToSignal(null);
        bench.advance("4s");
        assertThat(told(stop)).containsExactly("waiting");
        bench.advance("1s");
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void aSignalThatThrowsIsToldToWhoSentIt() {
        Bench bench = Bench.with(program("web"));
        bench.launcher.failToSignal(bug);
        assertThat(failure(bench.signal(UnixSignal.HUP, "web")))
                .isEqualTo("java.lang.IllegalStateException: a bug, as the test wants it");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
    }

    @Test
    void aWaitThatThrowsEndsNothing() {
        Bench bench = Bench.with(program("web").autostart(false).startsecs(0));
        bench.launcher.failToWait(bug);
        CompletableFuture<List<Outcome>> start = bench.loop.start(List.of(Bench.id("web")));
        bench.loop.turn(0);
        bench.loop.turn(0);
        assertThat(told(start)).containsExactly("web: STARTED started");
        bench.launcher.failToWait(null);
        bench.exit("web", 0);
        assertThat(bench.state("web")).isEqualTo(ProcessState.EXITED);
    }

    /** The child is gone and what should follow cannot be done: the process must not hang in a state that has a child. */
    @Test
    void aProcessWhoseNewLogsCannotEvenBePlannedIsFatalWithTheReason() {
        Bench bench = Bench.with(program("web"), program("db"));
        CompletableFuture<Void> done = bench.configure(program("web").stdout("/buggy/log"), program("db"));
        assertThat(done).isDone();
        assertThat(bench.states()).isEqualTo("db STARTING, web FATAL");
        assertThat(bench.status("web").reason().orElseThrow()).startsWith("internal error, see the daemon's log: ");
        assertThat(told(bench.start("db"))).containsExactly("db: ALREADY_STARTED already started");
        assertThat(bench.shutdown()).isDone();
    }

    @Test
    void aPlanThatCannotBeCarriedOutIsToldToWhoWaitsForIt() {
        Bench bench = Bench.with(program("db"));
        assertThat(failure(bench.configure(program("web").stdout("/buggy/log"), program("db"))))
                .startsWith("java.lang.IllegalStateException");
        bench.advance("1s");
        assertThat(bench.state("db")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void anInputThatCannotComeLeavesAProcessWithAChildAsItIs() {
        Surroundings surroundings = FakeSurroundings.make();
        ManagedProcess process = new ManagedProcess(program("web").startsecs(0).process(), surroundings);
        process.start();
        process.expire();
        assertThat(process.state()).isEqualTo(ProcessState.RUNNING);
        process.stop();
        assertThat(process.state()).isEqualTo(ProcessState.STOPPING);
    }

    @Test
    void anEndThatCannotComeMakesAProcessWithoutAChildFatal() {
        Surroundings surroundings = FakeSurroundings.make();
        ManagedProcess process =
                new ManagedProcess(program("web").command("missing").process(), surroundings);
        process.start();
        process.exited(ExitStatus.exited(0));
        assertThat(process.state()).isEqualTo(ProcessState.FATAL);
        assertThat(surroundings.turn().takeEvents().getLast().text())
                .isEqualTo("gave up: web entered FATAL state after 1 failed start: internal error, see the daemon's"
                        + " log: input exited cannot come in state BACKOFF");
        assertThat(surroundings.deadlines().untilNext(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aListenerOfEventsThatThrowsHoldsUpNoAnswer() {
        Bench bench = new Bench();
        SupervisorLoop loop = new SupervisorLoop(
                bench.launcher,
                bench.output,
                events -> {
                    throw bug;
                },
                bench.ticker,
                new Stamp(bench.ticker),
                new ChildEnvironment(Map.of(), ""));
        CompletableFuture<List<Outcome>> start = loop.start(List.of(new ProcessId("a", "b")));
        loop.turn(0);
        assertThat(told(start)).containsExactly("a:b: NO_SUCH_PROCESS no such process");
    }
}
