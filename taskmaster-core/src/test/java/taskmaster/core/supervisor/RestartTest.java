package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.told;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.process.ProcessState;

final class RestartTest {

    @Test
    void answersForTheStopAndForTheStart() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.advance("1s");
        long before = bench.status("web").pid();
        CompletableFuture<List<Outcome>> answer = bench.restart("web");
        bench.exit("web", 0);
        assertThat(told(answer)).containsExactly("waiting");
        bench.advance("1s");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped", "web: STARTED started");
        assertThat(bench.status("web").pid()).isNotIn(0L, before);
    }

    @Test
    void ofSomethingThatIsDownIsAStart() {
        Bench bench = Bench.with(program("web").autostart(false).startsecs(0));
        assertThat(told(bench.restart("web"))).containsExactly("web: NOT_RUNNING not running", "web: STARTED started");
    }

    @Test
    void inBackoffTriesAtOnce() {
        Bench bench = Bench.with(program("web").startretries(9));
        bench.exit("web", 1);
        CompletableFuture<List<Outcome>> answer = bench.restart("web");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        bench.advance("1s");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped", "web: STARTED started");
    }

    @Test
    void tellsWhenTheNewChildFails() {
        Bench bench = Bench.with(program("web").startsecs(5).startretries(0));
        CompletableFuture<List<Outcome>> answer = bench.restart("web");
        bench.exit("web", 1);
        assertThat(told(answer))
                .containsExactly(
                        "web: STOPPED stopped",
                        "web: SPAWN_ERROR Exited too quickly (exit status 1; process log may have details)");
    }

    @Test
    void whileItIsStartingEndsTheWaitOfWhoStartedIt() {
        Bench bench = Bench.with(program("web").autostart(false));
        CompletableFuture<List<Outcome>> start = bench.start("web");
        CompletableFuture<List<Outcome>> restart = bench.restart("web");
        assertThat(told(start)).containsExactly("web: ABNORMAL_TERMINATION abnormal termination");
        bench.advance("1s");
        assertThat(told(restart)).containsExactly("web: STOPPED stopped", "web: STARTED started");
    }

    @Test
    void isTakenBackByAStop() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> restart = bench.restart("web");
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        bench.exit("web", 0);
        assertThat(told(restart))
                .containsExactly("web: STOPPED stopped", "web: ABNORMAL_TERMINATION stopped before it was started");
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
        assertThat(bench.hasChild("web")).isFalse();
    }

    @Test
    void twiceInARowIsOneNewChildForBoth() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> first = bench.restart("web");
        CompletableFuture<List<Outcome>> second = bench.restart("web");
        assertThat(bench.child("web").signals()).containsExactly("TERM");
        bench.exit("web", 0);
        bench.advance("1s");
        assertThat(told(first)).containsExactly("web: STOPPED stopped", "web: STARTED started");
        assertThat(told(second)).containsExactly("web: STOPPED stopped", "web: STARTED started");
        assertThat(bench.launcher.takeSpawned()).containsExactly("web", "web");
    }

    @Test
    void ofManyEndsAllAtOnceAndStartsEachAsSoonAsItCan() {
        Bench bench = Bench.with(program("slow").command("deaf"), program("quick"));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> answer = bench.restart("slow", "quick");
        bench.advance("1s");
        assertThat(bench.states()).isEqualTo("quick RUNNING, slow STOPPING");
        bench.advance("10s");
        assertThat(told(answer))
                .containsExactly(
                        "quick: STOPPED stopped",
                        "quick: STARTED started",
                        "slow: STOPPED stopped",
                        "slow: STARTED started");
    }
}
