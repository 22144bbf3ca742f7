package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Program;
import taskmaster.core.process.ProcessState;

final class SnapshotTest {

    @Test
    void ofALoopThatNeverTurnedIsEmpty() {
        SupervisorSnapshot snapshot = new Bench().loop.snapshot();
        assertThat(snapshot.processes()).isEmpty();
        assertThat(snapshot.groups()).isEmpty();
        assertThat(snapshot.groupPriorities()).isEmpty();
        assertThat(snapshot.process(Bench.id("web"))).isEmpty();
        assertThat(snapshot.stopping()).isFalse();
    }

    @Test
    void isInOrderOfPriorityAndName() {
        Bench bench = Bench.with(
                program("zebra").priority(1).group(),
                group(
                        "pair",
                        5,
                        program("z").priority(1),
                        program("a").priority(2),
                        program("m").priority(2)),
                group("also", 5, program("x")));
        assertThat(bench.states())
                .isEqualTo("zebra STARTING, also:x STARTING, pair:z STARTING, pair:a STARTING, pair:m STARTING");
        assertThat(bench.loop.snapshot().groupPriorities()).hasToString("{zebra=1, also=5, pair=5}");
        assertThat(bench.loop.snapshot().groups().get("pair"))
                .extracting(status -> status.id().name())
                .containsExactly("z", "a", "m");
    }

    @Test
    void knowsGroupsWithoutProcesses() {
        Bench bench = Bench.with(group("a", 1), group("b", 2, program("x")), group("c", 3));
        assertThat(bench.loop.snapshot().groups())
                .hasSize(3)
                .containsEntry("a", List.of())
                .containsEntry("c", List.of());
        assertThat(bench.loop.snapshot().groups().get("b")).hasSize(1);
    }

    @Test
    void anOldOneStaysAsItWas() {
        Bench bench = Bench.with(program("web"));
        SupervisorSnapshot before = bench.loop.snapshot();
        bench.advance("1s");
        bench.configure(program("web"), program("db"));
        assertThat(before.processes()).hasSize(1);
        assertThat(before.process(Bench.id("web")).orElseThrow().state()).isEqualTo(ProcessState.STARTING);
        assertThat(bench.state("web")).isEqualTo(ProcessState.RUNNING);
    }

    @Test
    void cannotBeChangedByItsReaders() {
        SupervisorSnapshot snapshot = Bench.with(program("web")).loop.snapshot();
        assertThatThrownBy(() -> snapshot.processes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> snapshot.groups().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> snapshot.groups().values().forEach(List::clear))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> snapshot.groupPriorities().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Whoever reads it upon an answer finds there what the answer speaks of. */
    @Test
    void showsWhatAnAnswerSpeaksOf() {
        Bench bench = Bench.with(program("web").autostart(false).startsecs(0));
        AtomicReference<String> seen = new AtomicReference<>("");
        bench.loop.start(List.of(Bench.id("web"))).thenAccept(outcomes -> seen.set(bench.states()));
        bench.settle();
        assertThat(seen.get()).isEqualTo("web RUNNING");
        bench.loop.stop(List.of(Bench.id("web"))).thenAccept(outcomes -> seen.set(bench.states()));
        bench.settle();
        assertThat(seen.get()).isEqualTo("web STOPPED");
        CompletableFuture<Void> removal =
                bench.loop.apply(ReloadPlan.between(List.of(program("web").group()), List.of()));
        removal.thenRun(() -> seen.set(bench.states()));
        bench.settle();
        assertThat(seen.get()).isEmpty();
        bench.loop
                .shutdown()
                .thenRun(() -> seen.set("stopping: " + bench.loop.snapshot().stopping()));
        bench.settle();
        assertThat(seen.get()).isEqualTo("stopping: true");
    }

    /** What one change among many costs: one new status. Everything else is the very same object as before. */
    @Test
    void oneChangeAmongAThousandMakesOneNewStatus() {
        List<Program> programs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            programs.add(program("p" + i));
        }
        Bench bench = Bench.with(programs.toArray(Program[]::new));
        bench.advance("1s");
        Set<ProcessStatus> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(bench.loop.snapshot().processes());
        bench.exit("p500", 1);
        assertThat(bench.loop.snapshot().processes())
                .hasSize(1000)
                .filteredOn(status -> !before.contains(status))
                .extracting(status -> status.id().name())
                .containsExactly("p500");
    }

    @Test
    void aReplacedChildAmongAThousandMakesOneNewStatus() {
        Bench bench = Bench.with(program("a").command("deaf"), program("b"));
        bench.configure(program("a").command("new"), program("b"));
        SupervisorSnapshot before = bench.loop.snapshot();
        bench.exit("a", 0);
        SupervisorSnapshot after = bench.loop.snapshot();
        assertThat(after.process(Bench.id("b")).orElseThrow())
                .isSameAs(before.process(Bench.id("b")).orElseThrow());
        assertThat(bench.status("a").spec().exec().command().text()).isEqualTo("new");
    }

    @Test
    void aTurnInWhichNothingHappensLeavesThePictureAlone() {
        Bench bench = Bench.with(program("web"));
        bench.advance("1s");
        SupervisorSnapshot before = bench.loop.snapshot();
        bench.advance("100s");
        assertThat(bench.loop.snapshot()).isSameAs(before);
    }

    @Test
    void groupsAreMadeOnceForAllReaders() {
        Bench bench = Bench.with(program("web"), program("db"));
        SupervisorSnapshot snapshot = bench.loop.snapshot();
        assertThat(snapshot.groups()).isSameAs(snapshot.groups());
    }
}
