package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.told;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Program;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;

/** Plans carried out on processes that live. */
final class ReloadTest {

    @Test
    void numprocsGrowsAndShrinksWithoutTouchingTheOthers() {
        Bench bench = Bench.with(program("web").numprocs(2));
        bench.advance("1s");
        FakeChild first = bench.child("web:0");
        bench.configure(program("web").numprocs(4));
        assertThat(bench.states()).isEqualTo("web:0 RUNNING, web:1 RUNNING, web:2 STARTING, web:3 STARTING");
        assertThat(bench.configure(program("web").numprocs(2))).isDone();
        assertThat(bench.states()).isEqualTo("web:0 RUNNING, web:1 RUNNING");
        assertThat(bench.launcher.countLiving()).isEqualTo(2);
        assertThat(bench.child("web:0")).isSameAs(first);
        assertThat(first.signals()).isEmpty();
    }

    @Test
    void whatIsAddedStartsInOrderOfPriorityUnlessItsAutostartIsOff() {
        Bench bench = Bench.with(program("old"));
        bench.launcher.takeSpawned();
        bench.configure(
                program("off").autostart(false),
                program("second").priority(2),
                program("first").priority(1),
                program("old"));
        assertThat(bench.launcher.takeSpawned()).containsExactly("first", "second");
        assertThat(bench.states()).isEqualTo("first STARTING, second STARTING, off STOPPED, old STARTING");
    }

    @Test
    void rulesChangeWithoutTouchingTheChild() {
        Bench bench = Bench.with(program("web").command("deaf").stopwaitsecs(600));
        bench.advance("1s");
        FakeChild child = bench.child("web");
        CompletableFuture<Void> done = bench.configure(program("web")
                .command("deaf")
                .stopwaitsecs(2)
                .stopsignal(UnixSignal.USR1)
                .priority(7));
        assertThat(done).isDone();
        assertThat(bench.child("web")).isSameAs(child);
        assertThat(child.signals()).isEmpty();
        assertThat(bench.status("web").spec().priority()).isEqualTo(7);
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        bench.advance("2s");
        assertThat(child.signals()).containsExactly("USR1", "KILL");
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
    }

    @Test
    void anotherPriorityChangesTheOrderOfThePicture() {
        Bench bench = Bench.with(program("a").priority(1), program("b").priority(2));
        bench.configure(program("a").priority(3), program("b").priority(2));
        assertThat(bench.states()).isEqualTo("b STARTING, a STARTING");
        assertThat(bench.loop.snapshot().groupPriorities()).hasToString("{b=2, a=3}");
    }

    @Test
    void aReplacedProcessRestartsWithItsNewCommandOnceTheOldChildIsGone() {
        Bench bench = Bench.with(program("web").command("deaf old"));
        bench.advance("1s");
        CompletableFuture<Void> done = bench.configure(program("web").command("deaf new"));
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPING);
        assertThat(bench.status("web").spec().exec().command().text()).isEqualTo("deaf old");
        assertThat(done).isNotDone();
        bench.exit("web", 0);
        assertThat(done).isDone();
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        assertThat(bench.child("web").request().exec().command().words()).containsExactly("deaf", "new");
        assertThat(bench.status("web").spec().exec().command().text()).isEqualTo("deaf new");
    }

    @Test
    void noLineOfTheOldChildLandsInTheNewLog() {
        Bench bench = Bench.with(program("web").stdout("/log/old"));
        assertThat(bench.output.takeAsked()).containsExactly("plan /log/old", "open /log/old");
        bench.configure(program("web").stdout("/log/new"));
        assertThat(bench.output.takeAsked()).containsExactly("plan /log/new", "close /log/old", "open /log/new");
        bench.restart("web");
        assertThat(bench.output.takeAsked()).containsExactly("open /log/new");
        bench.configure(new Program[0]);
        assertThat(bench.output.takeAsked()).containsExactly("close /log/new");
    }

    @Test
    void aReplacedProcessThatTriesIsTriedAtOnceWithItsNewCommand() {
        Bench bench = Bench.with(program("web").command("missing"));
        assertThat(bench.configure(program("web").command("present"))).isDone();
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        assertThat(bench.status("web").tries()).isZero();
    }

    @Test
    void aReplacedProcessThatGaveUpIsTriedAgain() {
        Bench bench = Bench.with(program("web").command("missing").startretries(0));
        assertThat(bench.state("web")).isEqualTo(ProcessState.FATAL);
        bench.configure(program("web").command("present").startretries(0));
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
    }

    @Test
    void aReplacedProcessWhoseAutostartIsOffRestartsOnlyIfItIsUp() {
        Bench bench = Bench.with(
                program("up").autostart(false).startsecs(0), program("down").autostart(false));
        bench.start("up");
        bench.configure(
                program("up").autostart(false).startsecs(0).command("new"),
                program("down").autostart(false).command("new"));
        assertThat(bench.states()).isEqualTo("down STOPPED, up RUNNING");
        assertThat(bench.child("up").request().exec().command().text()).isEqualTo("new");
    }

    @Test
    void whatWasStoppedByHandStaysStopped() {
        Bench bench = Bench.with(program("web"), program("retrying").command("missing"));
        bench.stop("web", "retrying");
        bench.configure(program("web").command("new"), program("retrying").command("new"));
        assertThat(bench.states()).isEqualTo("retrying STOPPED, web STOPPED");
        bench.start("web");
        assertThat(bench.child("web").request().exec().command().text()).isEqualTo("new");
    }

    @Test
    void whatIsBeingStoppedByHandStaysStopped() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.stop("web");
        CompletableFuture<Void> done = bench.configure(program("web").command("deaf new"));
        assertThat(done).isNotDone();
        bench.exit("web", 0);
        assertThat(done).isDone();
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
        assertThat(bench.status("web").spec().exec().command().text()).isEqualTo("deaf new");
    }

    @Test
    void aStopTakesTheRestartOfAReplacedProcessBack() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.configure(program("web").command("deaf new"));
        bench.stop("web");
        bench.exit("web", 0);
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPED);
        assertThat(bench.status("web").spec().exec().command().text()).isEqualTo("deaf new");
    }

    @Test
    void aStartAfterAStopOfAReplacedProcessUsesTheNewCommand() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.stop("web");
        bench.configure(program("web").command("deaf new"));
        CompletableFuture<List<Outcome>> start = bench.start("web");
        bench.exit("web", 0);
        bench.advance("1s");
        assertThat(told(start)).containsExactly("web: STARTED started");
        assertThat(bench.child("web").request().exec().command().text()).isEqualTo("deaf new");
    }

    @Test
    void ofSeveralReplacementsTheLastOneCounts() {
        Bench bench = Bench.with(program("web").command("deaf 1"));
        CompletableFuture<Void> first = bench.configure(program("web").command("deaf 2"));
        CompletableFuture<Void> second =
                bench.configure(program("web").command("deaf 3").startsecs(0));
        CompletableFuture<Void> third =
                bench.configure(program("web").command("deaf 3").startsecs(0).autorestart(Autorestart.NEVER));
        assertThat(bench.child("web").signals()).containsExactly("TERM");
        bench.exit("web", 0);
        assertThat(List.of(first, second, third)).allMatch(CompletableFuture::isDone);
        assertThat(bench.child("web").request().exec().command().text()).isEqualTo("deaf 3");
        bench.exit("web", 1);
        assertThat(bench.state("web")).isEqualTo(ProcessState.EXITED);
    }

    /** The old child goes by the new rules, and they are not lost for the new one. */
    @Test
    void rulesChangeWhileTheOldChildOfAReplacedProcessEnds() {
        Bench bench = Bench.with(program("web").command("undying 1").stopwaitsecs(1));
        bench.configure(program("web").command("undying 2").stopwaitsecs(1));
        bench.configure(program("web").command("undying 2").stopwaitsecs(5));
        FakeChild old = bench.child("web");
        bench.advance("5s");
        assertThat(old.signals()).containsExactly("TERM", "KILL");
        bench.advance("1s");
        assertThat(old.signals()).containsExactly("TERM", "KILL", "KILL");
        old.dies(UnixSignal.KILL);
        bench.settle();
        assertThat(bench.status("web").spec().stop().stopwaitsecs()).hasSeconds(5);
        assertThat(bench.child("web").request().exec().command().text()).isEqualTo("undying 2");
    }

    @Test
    void autostartSwitchedOnStartsWhatNobodyStopped() {
        Bench bench =
                Bench.with(program("never").autostart(false), program("byHand").autostart(false));
        bench.start("byHand");
        bench.stop("byHand");
        bench.configure(program("never"), program("byHand"));
        assertThat(bench.states()).isEqualTo("byHand STOPPED, never STARTING");
    }

    @Test
    void autostartSwitchedOffStopsNothing() {
        Bench bench = Bench.with(program("web"));
        bench.configure(program("web").autostart(false));
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
    }

    @Test
    void whatIsRemovedIsThereUntilItsChildIsGone() {
        Bench bench = Bench.with(program("web").command("deaf").stopwaitsecs(5), program("db"));
        CompletableFuture<Void> done = bench.configure(program("db"));
        assertThat(bench.states()).isEqualTo("db STARTING, web STOPPING");
        bench.advance("4s");
        assertThat(done).isNotDone();
        bench.advance("1s");
        assertThat(done).isDone();
        assertThat(bench.states()).isEqualTo("db RUNNING");
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("db");
        assertThat(bench.launcher.countLiving()).isEqualTo(1);
    }

    @Test
    void whatIsDownIsRemovedAtOnce() {
        Bench bench = Bench.with(
                program("never").autostart(false),
                program("retrying").command("missing"),
                program("fatal").command("missing").startretries(0));
        assertThat(bench.configure(new Program[0])).isDone();
        assertThat(bench.states()).isEmpty();
    }

    @Test
    void aGroupWithoutProcessesComesAndGoes() {
        Bench bench = Bench.with(group("empty", 5));
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("empty");
        assertThat(bench.configure(new Program[0])).isDone();
        assertThat(bench.loop.snapshot().groups()).isEmpty();
        assertThat(bench.takeLog()).containsExactly("added: group empty", "removed: group empty");
    }

    @Test
    void commandsToWhatIsBeingRemovedAreRefused() {
        Bench bench = Bench.with(program("web").command("deaf").startsecs(60).autostart(false));
        CompletableFuture<List<Outcome>> start = bench.start("web");
        bench.configure(new Program[0]);
        assertThat(told(start)).containsExactly("web: REMOVED removed by a reload");
        assertThat(told(bench.start("web"))).containsExactly("web: REMOVED being removed by a reload");
        assertThat(told(bench.restart("web"))).containsExactly("web: REMOVED being removed by a reload");
        CompletableFuture<List<Outcome>> stop = bench.stop("web");
        bench.exit("web", 0);
        assertThat(told(stop)).containsExactly("web: STOPPED stopped");
        assertThat(told(bench.stop("web"))).containsExactly("web: NO_SUCH_PROCESS no such process");
    }

    @Test
    void whatIsWantedAgainBeforeItIsGoneStartsAnewAfterItsEnd() {
        Bench bench = Bench.with(program("web").command("deaf"));
        FakeChild old = bench.child("web");
        CompletableFuture<Void> removal = bench.configure(new Program[0]);
        CompletableFuture<Void> back = bench.configure(program("web").command("deaf new"));
        assertThat(removal).isDone();
        assertThat(back).isDone();
        assertThat(bench.state("web")).isEqualTo(ProcessState.STOPPING);
        bench.exit("web", 0);
        assertThat(bench.child("web")).isNotSameAs(old);
        assertThat(bench.child("web").request().exec().command().text()).isEqualTo("deaf new");
        assertThat(bench.takeLog()).doesNotContain("removed: group web");
    }

    @Test
    void whatIsWantedAgainWithoutAutostartStaysDown() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.configure(new Program[0]);
        bench.configure(program("web").command("deaf").autostart(false));
        bench.exit("web", 0);
        assertThat(bench.states()).isEqualTo("web STOPPED");
    }

    /** As if it were new: nobody stopped the new one by hand. */
    @Test
    void whatIsWantedAgainIsNotStoppedByHandAnyMore() {
        Bench bench = Bench.with(program("web").command("deaf"));
        bench.stop("web");
        bench.configure(new Program[0]);
        bench.configure(program("web").command("deaf").autostart(false));
        bench.exit("web", 0);
        bench.configure(program("web").command("deaf"));
        assertThat(bench.states()).isEqualTo("web STARTING");
    }

    @Test
    void whatIsRemovedAgainAfterAllIsGone() {
        Bench bench = Bench.with(program("web").command("deaf"), program("db"));
        bench.configure(program("db"));
        bench.configure(program("db"), program("web").command("deaf"));
        CompletableFuture<Void> done = bench.configure(program("db"));
        assertThat(done).isNotDone();
        bench.exit("web", 0);
        assertThat(done).isDone();
        assertThat(bench.states()).isEqualTo("db STARTING");
    }

    @Test
    void aMemberThatComesBackWhileItsGroupGoesKeepsTheGroup() {
        Bench bench = Bench.with(
                group("g", 1, program("a").command("deaf"), program("b").command("deaf")));
        CompletableFuture<Void> removal = bench.configure(new Program[0]);
        bench.configure(group("g", 9, program("b").command("deaf")));
        bench.exit("g:a", 0);
        bench.exit("g:b", 0);
        assertThat(removal).isDone();
        assertThat(bench.states()).isEqualTo("g:b STARTING");
        assertThat(bench.loop.snapshot().groupPriorities()).hasToString("{g=9}");
    }

    @Test
    void aGroupIsRemovedWhileAMemberIsStillLeaving() {
        Bench bench = Bench.with(group("g", 1, program("a").command("deaf"), program("b")));
        CompletableFuture<Void> member = bench.configure(group("g", 1, program("b")));
        CompletableFuture<Void> all = bench.configure(new Program[0]);
        assertThat(bench.states()).isEqualTo("g:a STOPPING");
        assertThat(all).isNotDone();
        bench.exit("g:a", 0);
        assertThat(member).isDone();
        assertThat(all).isDone();
        assertThat(bench.loop.snapshot().groups()).isEmpty();
    }

    @Test
    void whatIsRemovedWhileItIsBeingReplacedIsGone() {
        Bench bench = Bench.with(program("web").command("deaf").stdout("/log/a"));
        CompletableFuture<Void> replacement =
                bench.configure(program("web").command("deaf").stdout("/log/b"));
        CompletableFuture<Void> removal = bench.configure(new Program[0]);
        bench.exit("web", 0);
        assertThat(replacement).isDone();
        assertThat(removal).isDone();
        assertThat(bench.states()).isEmpty();
        assertThat(bench.output.takeAsked()).containsExactly("plan /log/a", "open /log/a", "close /log/a");
    }

    @Test
    void aMemberIsRemovedAloneAndTheGroupStays() {
        Bench bench = Bench.with(group("g", 1, program("a"), program("b")));
        bench.configure(group("g", 1, program("a")));
        assertThat(bench.states()).isEqualTo("g:a STARTING");
        bench.configure(group("g", 1));
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("g");
    }

    @Test
    void removalsAreAskedToEndBeforeAnythingStarts() {
        Bench bench = Bench.with(program("old"));
        bench.takeLog();
        bench.configure(program("new"));
        assertThat(bench.takeLog().subList(0, 2))
                .containsExactly("stopping: old (pid 1001) with SIGTERM", "added: group new");
    }
}
