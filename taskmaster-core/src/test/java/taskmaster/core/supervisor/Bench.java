package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import taskmaster.core.event.Event;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.Program;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;
import taskmaster.core.time.FakeTicker;

/**
 * A whole supervisor on a fake operating system, turned by the test: {@code bench.advance("3s")}, {@code bench.child("web").exits(1)},
 * {@code bench.state("web")}. After every turn the snapshot must agree with the operating system about who has a child.
 */
final class Bench {
    final FakeTicker ticker = new FakeTicker();
    final FakeLauncher launcher = new FakeLauncher(ticker);
    final FakeOutput output = new FakeOutput();
    final Stamp stamp = new Stamp(ticker);
    final SupervisorLoop loop;

    private final List<Event> events = new ArrayList<>();
    private List<GroupSpec> configured = List.of();

    Bench() {
        ChildEnvironment environment = new ChildEnvironment(Map.of("HOME", "/root"), "unix:///socket");
        loop = new SupervisorLoop(launcher, output, this::publish, ticker, stamp, environment);
    }

    /** These programs, each a group by itself, as the daemon would start them. */
    static Bench with(Program... programs) {
        return with(groups(programs));
    }

    static Bench with(GroupSpec... groups) {
        Bench bench = new Bench();
        bench.configure(groups);
        return bench;
    }

    static GroupSpec[] groups(Program... programs) {
        return Arrays.stream(programs).map(Program::group).toArray(GroupSpec[]::new);
    }

    void publish(List<Event> published) {
        events.addAll(published);
    }

    /** A reload with these programs and nothing else. */
    CompletableFuture<Void> configure(Program... programs) {
        return configure(groups(programs));
    }

    CompletableFuture<Void> configure(GroupSpec... groups) {
        ReloadPlan plan = ReloadPlan.between(configured, List.of(groups));
        configured = List.of(groups);
        CompletableFuture<Void> done = loop.apply(plan);
        settle();
        return done;
    }

    CompletableFuture<List<Outcome>> start(String... names) {
        return settled(loop.start(ids(names)));
    }

    CompletableFuture<List<Outcome>> stop(String... names) {
        return settled(loop.stop(ids(names)));
    }

    CompletableFuture<List<Outcome>> restart(String... names) {
        return settled(loop.restart(ids(names)));
    }

    CompletableFuture<List<Outcome>> signal(UnixSignal signal, String... names) {
        return settled(loop.signal(ids(names), signal));
    }

    CompletableFuture<Void> shutdown() {
        return settled(loop.shutdown());
    }

    private <T> CompletableFuture<T> settled(CompletableFuture<T> answer) {
        settle();
        return answer;
    }

    /** From now on messages are worked on at once, as if the supervisor thread were waiting for them. */
    void turnUponWake() {
        launcher.uponWake(this::settle);
    }

    /** Lets time pass, with a turn at every deadline on the way. */
    void advance(String seconds) {
        long end = ticker.nanos() + Duration.parse("PT" + seconds).toNanos();
        while (end - ticker.nanos() > 0) {
            turn(end - ticker.nanos());
        }
        settle();
    }

    /** Turns until nothing is left to be done now. */
    void settle() {
        do {
            turn(0);
        } while (launcher.hasNews());
    }

    private void turn(long nanos) {
        loop.turn(nanos);
        assertThat(launcher.wrongs()).isEmpty();
        SupervisorSnapshot picture = loop.snapshot();
        for (ProcessStatus status : picture.processes()) {
            boolean alive = launcher.living(status.id()).isPresent();
            // a child that ended is seen in the next turn
            if (alive || !launcher.hasNews()) {
                assertThat(alive)
                        .as(() -> status.toString())
                        .isEqualTo(status.state().hasChild());
            }
            assertThat(status.pid() != 0)
                    .as(() -> status.toString())
                    .isEqualTo(status.state().hasChild());
        }
    }

    ProcessStatus status(String name) {
        return loop.snapshot().process(id(name)).orElseThrow(() -> new AssertionError("no process " + name));
    }

    ProcessState state(String name) {
        return status(name).state();
    }

    /** All of them, in the order of the snapshot: {@code db RUNNING, web STARTING}. */
    String states() {
        return loop.snapshot().processes().stream()
                .map(status -> status.id() + " " + status.state())
                .collect(Collectors.joining(", "));
    }

    /** The living child of a process. */
    FakeChild child(String name) {
        return launcher.living(id(name)).orElseThrow(() -> new AssertionError("no child of " + name));
    }

    boolean hasChild(String name) {
        return launcher.living(id(name)).isPresent();
    }

    /** Lets the child end and the supervisor see it. */
    void exit(String name, int code) {
        child(name).exits(code);
        settle();
    }

    /** What the log would say, since the last call. */
    List<String> takeLog() {
        List<String> lines = events.stream().map(Event::text).toList();
        events.clear();
        return lines;
    }

    List<Event> events() {
        return events;
    }

    /** An answer as text, {@code web: started}; or that there is none yet. */
    static List<String> told(CompletableFuture<List<Outcome>> answer) {
        return answer.isDone()
                ? answer.join().stream()
                        .map(outcome -> outcome.id() + ": " + outcome.result() + " " + outcome.text())
                        .toList()
                : List.of("waiting");
    }

    /** Why there is no answer and never will be. */
    static String failure(CompletableFuture<?> answer) {
        try {
            return "no failure: " + answer.getNow(null);
        } catch (CompletionException failed) {
            return String.valueOf(failed.getCause());
        }
    }

    static ProcessId id(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? new ProcessId(name, name)
                : new ProcessId(name.substring(0, colon), name.substring(colon + 1));
    }

    private static List<ProcessId> ids(String... names) {
        return Arrays.stream(names).map(Bench::id).toList();
    }
}
