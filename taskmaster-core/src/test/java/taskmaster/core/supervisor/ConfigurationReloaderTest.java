package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.Program;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.Reloader.Available;
import taskmaster.core.supervisor.Reloader.Changes;
import taskmaster.core.supervisor.Reloader.Plan;
import taskmaster.core.supervisor.Reloader.Step;

/** The loop turns within the calls, as if its thread had waited for them; children end at the first signal. */
final class ConfigurationReloaderTest {
    private final Bench bench = new Bench();
    private final FakeSource source = new FakeSource();
    private final ConfigurationReloader reloader =
            new ConfigurationReloader(source, bench.loop, bench::publish, bench.stamp);

    private void begin(Program... programs) throws InvalidConfigurationException {
        bench.turnUponWake();
        source.say(programs);
        reloader.begin(source.load());
    }

    private static List<String> told(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.action() + " " + step.subject() + " " + step.detail())
                .toList();
    }

    @Test
    void theBeginningStartsEverythingAndIsNoReload() throws Exception {
        begin(program("web"), program("db"));
        assertThat(bench.states()).isEqualTo("db STARTING, web STARTING");
        assertThat(bench.takeLog()).noneMatch(line -> line.startsWith("reload"));
    }

    @Test
    void rereadTellsWhatAnUpdateWouldDoAndDoesNothing() throws Exception {
        begin(program("same"), program("rules"), program("command"), program("gone"), program("gone2"));
        source.say(
                program("new2"),
                program("new"),
                program("same"),
                program("rules").startsecs(9),
                program("command").command("other"));
        assertThat(reloader.reread())
                .isEqualTo(new Changes(List.of("new", "new2"), List.of("command", "rules"), List.of("gone", "gone2")));
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("command", "gone", "gone2", "rules", "same");
        assertThat(bench.launcher.countLiving()).isEqualTo(5);
        source.say(program("same"), program("gone2"), program("gone"), program("command"), program("rules"));
        assertThat(reloader.reread().isEmpty()).isTrue();
    }

    @Test
    void updateAppliesWhatChangedAndNothingElse() throws Exception {
        begin(program("same"), program("rules"), program("command"), program("gone"));
        FakeChild same = bench.child("same");
        FakeChild rules = bench.child("rules");
        FakeChild command = bench.child("command");
        source.say(
                program("new"),
                program("same"),
                program("rules").startsecs(9),
                program("command").command("other"));
        assertThat(reloader.update(List.of()))
                .containsExactly(
                        new Step("gone", "stopped"),
                        new Step("gone", "removed process group"),
                        new Step("command", "stopped"),
                        new Step("command", "updated process group"),
                        new Step("rules", "updated process group"),
                        new Step("new", "added process group"));
        assertThat(bench.child("same")).isSameAs(same);
        assertThat(bench.child("rules")).isSameAs(rules);
        assertThat(bench.child("command")).isNotSameAs(command);
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("command", "new", "rules", "same");
        assertThat(reloader.update(List.of())).isEmpty();
    }

    @Test
    void updateOfSelectedGroupsLeavesTheOthersForLater() throws Exception {
        begin(program("a"), program("b"), program("gone"));
        source.say(program("a").command("new a"), program("b").command("new b"), program("c"));
        assertThat(reloader.update(List.of("b", "gone")))
                .containsExactly(
                        new Step("gone", "stopped"),
                        new Step("gone", "removed process group"),
                        new Step("b", "stopped"),
                        new Step("b", "updated process group"));
        assertThat(bench.child("a").request().exec().command().text()).isEqualTo("/bin/a");
        assertThat(reloader.reread()).isEqualTo(new Changes(List.of("c"), List.of("a"), List.of()));
        assertThat(reloader.update(List.of("a")))
                .containsExactly(new Step("a", "stopped"), new Step("a", "updated process group"));
    }

    @Test
    void updateOfAnUnknownGroupIsRefusedAndDoesNothing() throws Exception {
        begin(program("a"));
        source.say(program("a").command("new"));
        assertThatThrownBy(() -> reloader.update(List.of("a", "nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such group: nothing");
        assertThat(bench.child("a").request().exec().command().text()).isEqualTo("/bin/a");
    }

    @Test
    void aWrongFileIsReportedToCallerAndLogAndChangesNothing() throws Exception {
        begin(program("a"));
        bench.takeLog();
        source.sayNonsense("server:3: error: one\nserver:4: error: two\n");
        assertThatThrownBy(() -> reloader.update(List.of())).isInstanceOf(InvalidConfigurationException.class);
        reloader.reload();
        assertThat(bench.events()).allMatch(Event.ReloadRefused.class::isInstance);
        assertThat(bench.takeLog())
                .containsExactly(
                        "reload refused, nothing was changed: server:3: error: one; server:4: error: two",
                        "reload refused, nothing was changed: server:3: error: one; server:4: error: two");
        assertThatThrownBy(reloader::reread).hasMessageContaining("server:4: error: two");
        assertThat(bench.states()).isEqualTo("a STARTING");
        assertThat(reloader.available()).extracting(Available::process).containsExactly("a");
    }

    @Test
    void afterAWrongFileTheNextRightOneCounts() throws Exception {
        begin(program("a"));
        source.sayNonsense("server:3: error: one");
        reloader.reload();
        source.say(program("b"));
        reloader.reload();
        assertThat(bench.states()).isEqualTo("b STARTING");
    }

    @Test
    void addTakesAGroupOfTheFilesLastReadIntoUse() throws Exception {
        begin(program("a"));
        source.say(program("a").command("changed"), program("b"));
        assertThatThrownBy(() -> reloader.add("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such process/group: b");
        reloader.reread();
        assertThat(reloader.add("b")).isTrue();
        assertThat(bench.states()).isEqualTo("a STARTING, b STARTING");
        assertThat(bench.child("a").request().exec().command().text()).isEqualTo("/bin/a");
        assertThat(reloader.add("b")).isFalse();
        assertThat(reloader.add("a")).isFalse();
    }

    @Test
    void removeTakesAStoppedGroupOutOfUse() throws Exception {
        begin(program("a"), program("b").autostart(false), program("c").command("missing"));
        assertThat(reloader.remove("a")).isFalse();
        assertThat(reloader.remove("c")).isFalse();
        bench.stop("a");
        assertThat(reloader.remove("a")).isTrue();
        assertThat(reloader.remove("b")).isTrue();
        assertThat(bench.states()).isEqualTo("c BACKOFF");
        assertThatThrownBy(() -> reloader.remove("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such process/group: a");
        assertThat(reloader.add("a")).isTrue();
        assertThat(bench.state("a")).isEqualTo(ProcessState.STARTING);
    }

    /** Also while its start is still only a message: it must not be taken for a group of nothing. */
    @Test
    void removeSeesWhatWasAddedAMomentAgo() throws Exception {
        begin(program("a"));
        source.say(program("a"), program("b"));
        reloader.reread();
        reloader.add("b");
        assertThat(reloader.remove("b")).isFalse();
        assertThat(bench.hasChild("b")).isTrue();
    }

    @Test
    void whatIsAvailableIsToldByName() throws Exception {
        bench.turnUponWake();
        source.say(
                group("g", 7, program("z").priority(2), program("b").priority(1).autostart(false)));
        reloader.begin(source.load());
        source.say(
                group("g", 7, program("z").priority(2), program("b").priority(1).autostart(false)),
                program("m").group());
        reloader.reread();
        assertThat(reloader.available())
                .containsExactly(
                        new Available("g", "b", true, false, 7, 1),
                        new Available("m", "m", false, true, 999, 999),
                        new Available("g", "z", true, true, 7, 2));
    }

    @Test
    void theLogTellsWhatAReloadChangesBeforeAnythingThatFollowsFromIt() throws Exception {
        begin(program("a"), program("b"));
        bench.takeLog();
        source.say(program("b").command("other"), program("c"));
        reloader.reload();
        assertThat(bench.takeLog())
                .startsWith("reloaded: configuration applied: removed group a, replaced b (command), added group c");
        reloader.reload();
        assertThat(bench.takeLog()).containsExactly("reloaded: configuration applied, nothing changed");
    }

    @Test
    void eventsAreNumberedInTheOrderInWhichTheyAreTold() throws Exception {
        begin(program("a"), program("b"));
        source.say(program("b").command("other"), program("c"));
        reloader.update(List.of());
        List<Long> numbers = bench.events().stream().map(Event::sequence).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
    }

    @Test
    void aReloadDoesNotWaitForWhatRefusesToStop() throws Exception {
        begin(program("deaf").command("deaf").stopwaitsecs(600));
        source.say(program("new"));
        reloader.reload();
        assertThat(bench.states()).isEqualTo("deaf STOPPING, new STARTING");
        source.say(program("newer"));
        reloader.reload();
        assertThat(bench.states()).isEqualTo("deaf STOPPING, newer STARTING");
    }

    @Test
    void onceTheDaemonIsGoingDownNothingIsApplied() throws Exception {
        begin(program("a").command("deaf"));
        bench.loop.shutdown();
        source.say(program("b"));
        assertThatThrownBy(() -> reloader.update(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("shutting down");
        reloader.reload();
        assertThat(bench.states()).isEqualTo("a STOPPING");
    }

    @Test
    void aBugWhileReadingEndsNobody() {
        ConfigurationReloader broken = new ConfigurationReloader(
                () -> {
                    throw new IllegalStateException("a bug, as the test wants it");
                },
                bench.loop,
                bench::publish,
                bench.stamp);
        broken.reload();
        assertThat(bench.takeLog())
                .containsExactly("reload failed, nothing was changed: internal error: "
                        + "java.lang.IllegalStateException: a bug, as the test wants it");
    }

    @Test
    void aPlanTellsEveryStepAndIsAppliedAsShown() throws Exception {
        begin(program("same"), program("rules"), program("command"), program("gone"));
        FakeChild same = bench.child("same");
        source.say(
                program("new"),
                program("same"),
                program("rules").startsecs(9),
                program("command").command("other"));
        Plan plan = reloader.plan(List.of());
        assertThat(told(plan))
                .containsExactlyInAnyOrder(
                        "remove gone ", "replace command command", "change rules startsecs", "add new 1 process");
        assertThat(plan.kept()).isEqualTo(1);
        assertThat(bench.launcher.countLiving()).isEqualTo(4);
        assertThat(reloader.apply(plan.id(), List.of())).contains(new Step("new", "added process group"));
        assertThat(bench.child("same")).isSameAs(same);
        assertThat(reloader.plan(List.of()).steps()).isEmpty();
    }

    @Test
    void aPlanThatNoLongerHoldsIsRefused() throws Exception {
        begin(program("web"));
        source.say(program("web").command("other"));
        String shown = reloader.plan(List.of()).id();
        assertThat(reloader.plan(List.of()).id()).isEqualTo(shown);
        source.say(program("web").command("another"));
        assertThatThrownBy(() -> reloader.apply(shown, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("look at it again");
        source.say(program("web").command("other"));
        bench.stop("web");
        assertThatThrownBy(() -> reloader.apply(shown, List.of())).isInstanceOf(IllegalStateException.class);
        assertThat(bench.states()).isEqualTo("web STOPPED");
    }

    @Test
    void aProcessThatIsUpIsNotEndedForOneThatCannotStart() throws Exception {
        begin(program("web"), program("other"));
        FakeChild web = bench.child("web");
        source.say(
                program("web").commandProblem("no user 'nobody2' on this machine"), program("other"), program("new"));
        assertThatThrownBy(() -> reloader.update(List.of()))
                .isInstanceOf(InvalidConfigurationException.class)
                .hasMessageContaining("web")
                .hasMessageContaining("nobody2");
        reloader.reload();
        assertThat(bench.child("web")).isSameAs(web);
        assertThat(bench.loop.snapshot().groups()).containsOnlyKeys("other", "web");
        assertThat(bench.takeLog()).anyMatch(line -> line.startsWith("reload refused") && line.contains("nobody2"));
    }

    @Test
    void howAnUpdateComesOnIsToldProcessByProcess() throws Exception {
        begin(program("gone").command("deaf").stopwaitsecs(9), program("other"), program("rules"), program("same"));
        source.say(program("other").command("x"), program("rules").startsecs(9), program("same"), program("new"));
        List<String> told = new ArrayList<>();
        Reloader.Underway underway = reloader.beginUpdate(List.of(), (done, total) -> told.add(done + "/" + total));
        assertThat(told).startsWith("2/4").endsWith("3/4");
        assertThat(underway.done()).isNotDone();
        bench.advance("9s");
        assertThat(told).endsWith("4/4");
        assertThat(underway.done()).isCompleted();
        assertThat(underway.steps()).contains(new Step("gone", "removed process group"));
        List<String> again = new ArrayList<>();
        reloader.beginUpdate(List.of(), (done, total) -> again.add(done + "/" + total));
        assertThat(again).containsExactly("0/0");
    }

    @Test
    void aPlanForSomeGroupsIsNoPlanForOthers() throws Exception {
        begin(program("a"), program("b"));
        source.say(program("a").command("x"), program("b").command("x"));
        Plan ofA = reloader.plan(List.of("a"));
        assertThat(told(ofA)).containsExactly("replace a command");
        assertThatThrownBy(() -> reloader.apply(ofA.id(), List.of("b"))).hasMessageStartingWith("PLAN_MOVED");
        assertThatThrownBy(() -> reloader.apply(ofA.id(), List.of())).hasMessageStartingWith("PLAN_MOVED");
        assertThatThrownBy(() -> reloader.plan(List.of("c"))).hasMessage("no such group: c");
        assertThat(reloader.apply(ofA.id(), List.of("a")))
                .containsExactly(new Step("a", "stopped"), new Step("a", "updated process group"));
        assertThat(told(reloader.plan(List.of()))).containsExactly("replace b command");
    }

    @Test
    void aScaleMakesProcessesComeOrGoAndIsPendingUntilTheNextUpdate() throws Exception {
        bench.turnUponWake();
        source.say(program("web").numprocs(2), program("other"));
        SpecSource.Reading first = source.load();
        source.adopt(first, Set.of());
        reloader.begin(first);
        FakeChild kept = bench.child("web:0");
        source.scalesTo(program("web").numprocs(3), program("other").command("from files of another time"));
        assertThat(reloader.planScale("web", 3).steps())
                .extracting(step -> step.action() + " " + step.subject())
                .containsExactly("add web:2");
        assertThat(reloader.beginScale("web", 3, "root", ReloadProgress.UNSEEN).await())
                .containsExactly(new Step("web:2", "added process"));
        assertThat(bench.states()).isEqualTo("other STARTING, web:0 STARTING, web:1 STARTING, web:2 STARTING");
        assertThat(bench.child("web:0")).isSameAs(kept);
        assertThat(bench.child("other").request().exec().command().text()).isEqualTo("/bin/other");
        assertThat(reloader.pending()).isEqualTo(1);
        assertThat(reloader.update(List.of()))
                .containsExactly(new Step("web", "stopped"), new Step("web", "updated process group"));
        assertThat(bench.states()).isEqualTo("other STARTING, web:0 STARTING, web:1 STARTING");
    }

    @Test
    void whatDoesNotRunTheConfigurationInForceIsNotScaled() throws Exception {
        begin(program("web").numprocs(2), program("other"));
        source.say(program("web").numprocs(2).command("new"), program("other").command("new"));
        reloader.update(List.of("other"));
        source.adopt(source.load(), Set.of());
        source.scalesTo(
                program("web").numprocs(3).command("new"), program("other").command("new"));
        assertThatThrownBy(() -> reloader.planScale("web", 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("group web does not run what the configuration says that was applied last; update it"
                        + " first");
        assertThat(bench.states()).isEqualTo("other STARTING, web:0 STARTING, web:1 STARTING");
    }

    @Test
    void whatIsPendingIsCountedWhenFilesChangeAndNotReadAgainUntilThen() throws Exception {
        begin(program("web"), program("db"));
        assertThat(reloader.pending()).isZero();
        source.say(program("web"), program("new"));
        assertThat(reloader.pending()).isEqualTo(2);
        int loads = source.loads();
        assertThat(reloader.pending()).isEqualTo(2);
        assertThat(source.loads()).isEqualTo(loads);
        reloader.reread();
        assertThat(reloader.pending()).isEqualTo(2);
        reloader.update(List.of());
        assertThat(reloader.pending()).isZero();
        assertThat(reloader.available()).hasSize(2);
    }

    @Test
    void filesThatCannotBeUsedArePendingToo() throws Exception {
        begin(program("web"));
        source.sayNonsense("f:1: error");
        assertThat(reloader.pending()).isEqualTo(-1);
        assertThat(reloader.pending()).isEqualTo(-1);
    }
}
