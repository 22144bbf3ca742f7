package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.failure;
import static taskmaster.core.supervisor.Bench.told;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Program;
import taskmaster.core.model.UnixSignal;

final class ShutdownTest {

    @Test
    void stopsLevelAfterLevelFromTheHighestPriorityAndEverythingOfALevelAtOnce() {
        Bench bench = Bench.with(
                group("g", 20, deaf("a").priority(1), deaf("b").priority(2)),
                deaf("one").priority(30).group(),
                deaf("two").priority(30).group(),
                deaf("base").priority(10).group());
        CompletableFuture<Void> done = bench.shutdown();
        assertThat(bench.launcher.takeSignalled()).containsExactlyInAnyOrder("TERM one", "TERM two");
        bench.exit("two", 0);
        assertThat(bench.launcher.takeSignalled()).isEmpty();
        bench.exit("one", 0);
        assertThat(bench.launcher.takeSignalled()).containsExactly("TERM g:b");
        bench.exit("g:b", 0);
        assertThat(bench.launcher.takeSignalled()).containsExactly("TERM g:a");
        bench.exit("g:a", 0);
        assertThat(bench.launcher.takeSignalled()).containsExactly("TERM base");
        assertThat(done).isNotDone();
        bench.exit("base", 0);
        assertThat(done).isDone();
        assertThat(bench.loop.snapshot().stopping()).isTrue();
    }

    @Test
    void waitsForStopwaitsecsOnEachLevel() {
        Bench bench = Bench.with(
                deaf("first").priority(2).stopwaitsecs(3),
                deaf("then").priority(1).stopwaitsecs(3));
        CompletableFuture<Void> done = bench.shutdown();
        bench.advance("5.9s");
        assertThat(done).isNotDone();
        bench.advance("0.1s");
        assertThat(done).isDone();
    }

    @Test
    void asASecondTimeKillsEverythingAtOnce() {
        Bench bench = Bench.with(
                deaf("first").priority(2).stopwaitsecs(600),
                deaf("then").priority(1).stopwaitsecs(600));
        CompletableFuture<Void> done = bench.shutdown();
        CompletableFuture<Void> again = bench.shutdown();
        assertThat(bench.launcher.takeSignalled())
                .containsExactlyInAnyOrder("TERM first", "KILL first", "TERM then", "KILL then");
        assertThat(done).isDone();
        assertThat(again).isDone();
        assertThat(bench.takeLog())
                .contains("killing: 'first' (pid 1002) with SIGKILL, the shutdown was told to hurry")
                .contains("killing: 'then' (pid 1001) with SIGKILL, the shutdown was told to hurry");
    }

    @Test
    void whatIsAlreadyStoppingIsWaitedForOnItsLevel() {
        Bench bench = Bench.with(deaf("web").stopwaitsecs(5));
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        bench.advance("3s");
        CompletableFuture<Void> done = bench.shutdown();
        assertThat(bench.child("web").signals()).containsExactly("TERM");
        bench.advance("2s");
        assertThat(done).isDone();
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void callsOffRetriesAndRestarts() {
        Bench bench = Bench.with(program("retrying").command("missing"), deaf("restarting"));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> restart = bench.restart("restarting");
        bench.launcher.takeSpawned();
        CompletableFuture<Void> done = bench.shutdown();
        assertThat(bench.states()).isEqualTo("restarting STOPPING, retrying STOPPED");
        assertThat(done).isNotDone();
        bench.advance("60s");
        assertThat(bench.launcher.takeSpawned()).isEmpty();
        assertThat(told(restart))
                .containsExactly(
                        "restarting: STOPPED stopped",
                        "restarting: ABNORMAL_TERMINATION stopped before it was started");
        assertThat(done).isDone();
        assertThat(bench.launcher.countLiving()).isZero();
    }

    /** Their turn has not come yet; but nothing that ends by itself meanwhile is started again. */
    @Test
    void whatEndsBeforeItsLevelIsReachedStaysDown() {
        Bench bench = Bench.with(
                deaf("top").priority(9),
                program("always").priority(1).autorestart(Autorestart.ALWAYS),
                program("young").priority(1).startsecs(60).startretries(9),
                deaf("restarting").priority(1));
        bench.advance("1s");
        bench.restart("restarting");
        CompletableFuture<Void> done = bench.shutdown();
        bench.exit("always", 1);
        bench.exit("young", 1);
        bench.exit("restarting", 0);
        assertThat(bench.states()).isEqualTo("always EXITED, restarting STOPPED, young FATAL, top STOPPING");
        bench.exit("top", 0);
        assertThat(done).isDone();
    }

    @Test
    void commandsAreRefusedMeanwhile() {
        Bench bench = Bench.with(deaf("web"), program("off").autostart(false));
        bench.shutdown();
        assertThat(told(bench.start("web", "nothing")))
                .containsExactly("web: SHUTTING_DOWN shutting down", "nothing: NO_SUCH_PROCESS no such process");
        assertThat(told(bench.stop("web"))).containsExactly("web: SHUTTING_DOWN shutting down");
        assertThat(told(bench.restart("off"))).containsExactly("off: SHUTTING_DOWN shutting down");
        assertThat(told(bench.signal(UnixSignal.HUP, "web"))).containsExactly("web: SHUTTING_DOWN shutting down");
        assertThat(failure(bench.configure(program("new"))))
                .isEqualTo("java.lang.IllegalStateException: shutting down");
        assertThat(bench.states()).isEqualTo("off STOPPED, web STOPPING");
    }

    @Test
    void aStartThatIsWaitedForIsAnswered() {
        Bench bench = Bench.with(deaf("web").autostart(false));
        CompletableFuture<List<Outcome>> start = bench.start("web");
        bench.shutdown();
        assertThat(told(start)).containsExactly("web: ABNORMAL_TERMINATION abnormal termination");
    }

    @Test
    void aRemovalThatIsUnderWayIsFinished() {
        Bench bench = Bench.with(deaf("web").stopwaitsecs(5));
        CompletableFuture<Void> removal = bench.configure(new Program[0]);
        CompletableFuture<Void> done = bench.shutdown();
        assertThat(removal).isNotDone();
        bench.advance("5s");
        assertThat(removal).isDone();
        assertThat(done).isDone();
    }

    @Test
    void withNothingToStopIsDoneAtOnce() {
        assertThat(Bench.with(program("off").autostart(false)).shutdown()).isDone();
        assertThat(new Bench().shutdown()).isDone();
    }

    /** Nobody turns the loop any more: who comes late must not wait for ever. */
    @Test
    void whatComesAfterTheEndIsAnsweredAtOnce() {
        Bench bench = Bench.with(program("web"));
        bench.loop.shutdown();
        bench.loop.run();
        assertThat(told(bench.loop.start(List.of(Bench.id("web")))))
                .containsExactly("web: SHUTTING_DOWN shutting down");
        assertThat(bench.loop.shutdown()).isCompletedWithValue(null);
        assertThat(failure(bench.loop.apply(ReloadPlan.between(List.of(), List.of()))))
                .isEqualTo("java.lang.IllegalStateException: shutting down");
    }

    @Test
    void whatIsInTheMailboxWhenTheLoopEndsIsAnsweredToo() {
        Bench bench = Bench.with(program("off").autostart(false));
        CompletableFuture<Void> first = bench.loop.shutdown();
        CompletableFuture<List<Outcome>> start = bench.loop.start(List.of(Bench.id("off")));
        CompletableFuture<Void> second = bench.loop.shutdown();
        bench.loop.run();
        assertThat(told(start)).containsExactly("off: SHUTTING_DOWN shutting down");
        assertThat(first).isDone();
        assertThat(second).isDone();
    }

    private static Program deaf(String name) {
        return program(name).command("deaf");
    }
}
