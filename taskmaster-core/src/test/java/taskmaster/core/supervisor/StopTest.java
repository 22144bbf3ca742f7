package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.told;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;

final class StopTest {

    @Test
    void aStopIsAnsweredWhenTheChildIsGone() {
        Bench bench = Bench.with(program("web").command("deaf").autorestart(Autorestart.ALWAYS));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        bench.advance("9s");
        assertThat(told(answer)).containsExactly("waiting");
        assertThat(bench.child("web").signals()).containsExactly("TERM");
        bench.exit("web", 0);
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void whatDoesNotEndIsKilledAfterItsWait() {
        Bench bench = Bench.with(program("web").command("deaf").stopwaitsecs(4));
        FakeChild child = bench.child("web");
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        bench.advance("3.9s");
        assertThat(told(answer)).containsExactly("waiting");
        bench.advance("0.1s");
        assertThat(child.signals()).containsExactly("TERM", "KILL");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void sigkillIsRepeatedUntilItHelps() {
        Bench bench = Bench.with(program("web").command("undying").stopwaitsecs(2));
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        bench.advance("7s");
        assertThat(bench.child("web").signals()).containsExactly("TERM", "KILL", "KILL", "KILL");
        assertThat(told(answer)).containsExactly("waiting");
        bench.child("web").dies(UnixSignal.KILL);
        bench.settle();
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void withStopwaitsecsZeroItIsKilledAtOnceAndThenOncePerSecond() {
        Bench bench = Bench.with(program("web").command("undying").stopwaitsecs(0));
        bench.stop("web");
        assertThat(bench.child("web").signals()).containsExactly("TERM", "KILL");
        bench.advance("1s");
        assertThat(bench.child("web").signals()).containsExactly("TERM", "KILL", "KILL");
    }

    @Test
    void aSuspendedChildIsKilledWhenItsTimeIsOver() {
        Bench bench = Bench.with(program("web").stopwaitsecs(5));
        bench.signal(UnixSignal.parse("STOP").orElseThrow(), "web");
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        bench.advance("4s");
        assertThat(told(answer)).containsExactly("waiting");
        bench.advance("1s");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void aSuspendedChildThatIsContinuedEndsByTheStopSignal() {
        Bench bench = Bench.with(program("web").stopwaitsecs(5));
        bench.signal(UnixSignal.parse("STOP").orElseThrow(), "web");
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        assertThat(told(bench.signal(UnixSignal.CONT, "web"))).containsExactly("web: SIGNALLED signalled");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
        assertThat(bench.status("web").lastExit()).hasToString("Optional[terminated by SIGTERM]");
    }

    @Test
    void signalsGoToTheGroupWhereConfigured() {
        Bench bench = Bench.with(
                program("both").command("deaf").stopwaitsecs(1).stopasgroup(),
                program("kill").command("deaf").stopwaitsecs(1).killasgroup().stopsignal(UnixSignal.USR1));
        FakeChild both = bench.child("both");
        FakeChild kill = bench.child("kill");
        bench.stop("both", "kill");
        bench.advance("1s");
        assertThat(both.signals()).containsExactly("TERM to group", "KILL to group");
        assertThat(kill.signals()).containsExactly("USR1", "KILL to group");
    }

    @Test
    void whatIsDownIsNotStopped() {
        Bench bench = Bench.with(
                program("never").autostart(false),
                program("exited"),
                program("fatal").command("missing").startretries(0));
        bench.advance("1s");
        bench.exit("exited", 0);
        assertThat(bench.states()).isEqualTo("exited EXITED, fatal FATAL, never STOPPED");
        assertThat(told(bench.stop("never", "exited", "fatal")))
                .containsExactly(
                        "never: NOT_RUNNING not running",
                        "fatal: NOT_RUNNING not running",
                        "exited: NOT_RUNNING not running");
    }

    @Test
    void inBackoffAStopCallsTheRetryOff() {
        Bench bench = Bench.with(program("web").command("missing"));
        assertThat(told(bench.stop("web"))).containsExactly("web: STOPPED stopped");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
        bench.advance("60s");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void severalStopsOfOneProcessAreAllAnswered() {
        Bench bench = Bench.with(program("web").command("deaf"));
        CompletableFuture<List<Outcome>> first = bench.stop("web");
        CompletableFuture<List<Outcome>> second = bench.stop("web", "web");
        bench.exit("web", 0);
        assertThat(told(first)).containsExactly("web: STOPPED stopped");
        assertThat(told(second)).containsExactly("web: STOPPED stopped", "web: STOPPED stopped");
    }

    @Test
    void manyAreAskedToEndInReverseOrderOfPriorityAndAllAtOnce() {
        Bench bench = Bench.with(
                group(
                        "g",
                        1,
                        program("a").priority(1).command("deaf"),
                        program("b").priority(2).command("deaf")),
                program("last").priority(2).command("deaf").group());
        bench.stop("g:a", "last", "g:b");
        assertThat(bench.launcher.takeSignalled()).containsExactly("TERM last", "TERM g:b", "TERM g:a");
    }

    /** The end is not seen yet when the stop comes: the signal finds nobody, and that is all right. */
    @Test
    void aStopThatMeetsAnEndIsAStop() {
        Bench bench = Bench.with(program("web").autorestart(Autorestart.ALWAYS));
        bench.advance("1s");
        CompletableFuture<List<Outcome>> answer = bench.loop.stop(List.of(Bench.id("web")));
        bench.loop.turn(0);
        assertThat(told(answer)).containsExactly("waiting");
        bench.settle();
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
    }

    @Test
    void anEndThatIsSeenBeforeTheStopIsARestartThatIsStopped() {
        Bench bench = Bench.with(program("web").autorestart(Autorestart.ALWAYS));
        bench.advance("1s");
        bench.child("web").exits(1);
        CompletableFuture<List<Outcome>> answer = bench.stop("web");
        assertThat(told(answer)).containsExactly("web: STOPPED stopped");
        assertThat(bench.launcher.takeSpawned()).containsExactly("web", "web");
        assertThat(bench.hasChild("web")).isFalse();
    }
}
