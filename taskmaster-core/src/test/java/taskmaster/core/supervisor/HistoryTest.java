package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;

/** Counts and times in the picture of a process. */
final class HistoryTest {

    @Test
    void aProcessThatNeverStartedHasNone() {
        Bench bench = Bench.with(program("web").autostart(false));
        Instant made = bench.ticker.instant();
        bench.advance("5s");
        ProcessStatus status = bench.status("web");
        assertThat(status.startCount()).isZero();
        assertThat(status.since()).isEqualTo(made);
        assertThat(status.started()).isEmpty();
        assertThat(status.stopped()).isEmpty();
        assertThat(status.lastExit()).isEmpty();
        assertThat(status.reason()).isEmpty();
        assertThat(status.nextTry()).isEmpty();
        assertThat(status.pid()).isZero();
    }

    @Test
    void startsAreCountedAndThoseNobodyAskedForAsRestarts() {
        Bench bench = Bench.with(program("web").startsecs(0).autorestart(Autorestart.ALWAYS));
        assertCounts(bench, 1, 0, 0);
        bench.exit("web", 0);
        assertCounts(bench, 2, 1, 0);
        bench.exit("web", 1);
        assertCounts(bench, 3, 2, 1);
        bench.restart("web");
        assertCounts(bench, 4, 2, 1);
        bench.stop("web");
        bench.start("web");
        assertCounts(bench, 5, 2, 1);
        bench.child("web").dies(UnixSignal.KILL);
        bench.settle();
        assertCounts(bench, 6, 3, 2);
    }

    @Test
    void aStartThatIsRefusedDoesNotMakeTheNextRestartOneThatWasAskedFor() {
        Bench bench = Bench.with(program("web").startsecs(0));
        bench.start("web");
        bench.exit("web", 1);
        assertCounts(bench, 2, 1, 1);
    }

    @Test
    void aReplacementIsNoRestart() {
        Bench bench = Bench.with(program("web").startsecs(0));
        bench.configure(program("web").startsecs(0).command("new"));
        assertCounts(bench, 2, 0, 0);
    }

    @Test
    void failedStartsAreUnexpectedEndsAlsoWithAListedCode() {
        Bench bench = Bench.with(program("web").startretries(1));
        bench.exit("web", 0);
        assertCounts(bench, 1, 0, 1);
        bench.advance("1s");
        bench.exit("web", 1);
        assertCounts(bench, 2, 1, 2);
        assertThat(bench.state("web")).isEqualTo(ProcessState.FATAL);
    }

    @Test
    void whatCouldNotBeSpawnedIsNoStart() {
        Bench bench = Bench.with(program("web").command("missing").startretries(0));
        assertCounts(bench, 0, 0, 0);
        assertThat(bench.status("web").started()).isEmpty();
        assertThat(bench.status("web").lastExit()).isEmpty();
    }

    @Test
    void theUptimeCountsFromTheCreationOfTheChildAndTheStateFromItsEntry() {
        Bench bench = Bench.with(program("web").startsecs(2));
        Instant created = bench.ticker.instant();
        bench.advance("7s");
        assertThat(bench.status("web").started()).contains(created);
        assertThat(bench.status("web").since()).isEqualTo(created.plusSeconds(2));
    }

    @Test
    void theEndIsKeptOverStates() {
        Bench bench = Bench.with(program("web"));
        bench.advance("10s");
        bench.child("web").dies(UnixSignal.of(11));
        bench.settle();
        Instant died = bench.ticker.instant();
        bench.advance("10s");
        assertThat(bench.state("web")).isEqualTo(ProcessState.RUNNING);
        assertThat(bench.status("web").lastExit()).contains(ExitStatus.killedBy(11, false));
        assertThat(bench.status("web").stopped()).contains(died);
        bench.stop("web");
        assertThat(bench.status("web").lastExit()).contains(ExitStatus.killedBy(15, false));
        assertThat(bench.status("web").stopped()).contains(died.plusSeconds(10));
    }

    @Test
    void backoffHasAReasonAndTheTimeOfTheNextTryAndARetryHasNeither() {
        Bench bench = Bench.with(program("web"));
        bench.exit("web", 1);
        assertThat(bench.status("web").reason())
                .contains("Exited too quickly (exit status 1; process log may have details)");
        assertThat(bench.status("web").nextTry())
                .contains(bench.ticker.instant().plus(Duration.ofSeconds(1)));
        bench.advance("1s");
        assertThat(bench.status("web").reason()).isEmpty();
        assertThat(bench.status("web").nextTry()).isEmpty();
    }

    /** A stop in back-off ends no child: the time of the end stays that of the child. */
    @Test
    void aStopInBackoffLeavesNothingOfTheFailureButTheLastEnd() {
        Bench bench = Bench.with(program("web"));
        bench.exit("web", 3);
        Instant died = bench.ticker.instant();
        bench.advance("0.5s");
        bench.stop("web");
        ProcessStatus status = bench.status("web");
        assertThat(status.state()).isEqualTo(ProcessState.STOPPED);
        assertThat(status.stopped()).contains(died);
        assertThat(status.lastExit()).contains(ExitStatus.exited(3));
        assertThat(status.reason()).isEmpty();
        assertThat(status.nextTry()).isEmpty();
        assertThat(status.tries()).isZero();
        assertThat(status.since()).isEqualTo(died.plusMillis(500));
    }

    @Test
    void aStopThatHadNothingToEndIsNoEnd() {
        Bench bench = Bench.with(program("web").command("missing"));
        bench.stop("web");
        assertThat(bench.status("web").stopped()).isEmpty();
    }

    @Test
    void aStartThatTookIsKnownUntilTheNext() {
        Bench bench = Bench.with(program("web").startsecs(2));
        assertStart(bench, 1, -1);
        bench.exit("web", 1);
        bench.advance("1s");
        assertStart(bench, 2, -1);
        bench.advance("2s");
        assertStart(bench, 2, 2000);
        bench.advance("3h");
        bench.stop("web");
        assertStart(bench, 2, 2000);
        bench.start("web");
        assertStart(bench, 1, -1);
    }

    @Test
    void whatNeverStartedTriedNothing() {
        assertStart(Bench.with(program("web").autostart(false)), 0, -1);
    }

    private static void assertStart(Bench bench, int tries, long millis) {
        assertThat(bench.status("web").startTries()).as("tries").isEqualTo(tries);
        assertThat(bench.status("web").startupMillis()).as("milliseconds").isEqualTo(millis);
    }

    private static void assertCounts(Bench bench, long starts, long restarts, long unexpected) {
        ProcessStatus status = bench.status("web");
        assertThat(status.startCount()).as("starts").isEqualTo(starts);
        assertThat(status.restartCount()).as("restarts").isEqualTo(restarts);
        assertThat(status.unexpectedExits()).as("unexpected exits").isEqualTo(unexpected);
    }
}
