package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.Program;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.model.UserSpec;
import taskmaster.core.supervisor.Reloader.Planned;

/** What a plan says before it is done; the supervisor runs on a fake operating system, so that there are children to speak of. */
final class PlannedStepsTest {

    private static Arguments change(String told, UnaryOperator<Program> change) {
        return Arguments.of(told, change);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                change("command: /bin/web -> x y", web -> web.command("x y")),
                change(
                        "command: /bin/web -> /bin/web (cannot be started: no user)",
                        web -> web.commandProblem("no user")),
                change(
                        "environment.A: 1 -> 2, environment.C:  -> \"\", environment.B: 1 -> ",
                        web -> web.environment(Map.of("A", "2", "C", ""))),
                change("directory:  -> /srv", web -> web.directory("/srv")),
                change("umask:  -> 022", web -> web.umask(022)),
                change("user:  -> daemon", web -> web.user(new UserSpec("daemon", 1, 1, "/"))),
                change(
                        "socket:  -> unix:///s",
                        web -> web.socket(
                                new SocketSpec.Unix(Path.of("/s"), 0700, Optional.empty(), OptionalInt.empty()))),
                change("stdin: null -> pipe", web -> web.stdin(new InputSpec.Pipe())),
                change(
                        "stdout_logfile: NONE -> /l, stdout_logfile_maxbytes:  -> 50, stdout_logfile_backups:  -> 3",
                        web -> web.stdout(new OutputSpec.ToFile(Optional.of(Path.of("/l")), 50, 3))),
                change("stderr_logfile: NONE -> that of stdout", web -> web.stderr(new OutputSpec.Merged())),
                change("autostart: true -> false", web -> web.autostart(false)),
                change("startsecs: 1 -> 7", web -> web.startsecs(7)),
                change("startretries: 3 -> 7", web -> web.startretries(7)),
                change("autorestart: unexpected -> true", web -> web.autorestart(Autorestart.ALWAYS)),
                change("exitcodes: 0 -> 0,2", web -> web.exitcodes(0, 2)),
                change("stopsignal: TERM -> INT", web -> web.stopsignal(UnixSignal.INT)),
                change("stopwaitsecs: 10 -> 7", web -> web.stopwaitsecs(7)),
                change("killasgroup: false -> true", Program::killasgroup));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void everyKeyThatDiffersHasBothValues(String told, UnaryOperator<Program> change) {
        Bench bench = Bench.with(web());
        Planned step = plan(
                        bench,
                        List.of(web().group()),
                        List.of(change.apply(web()).group()))
                .getFirst();
        List<String> changes = step.differences().stream()
                .map(each -> each.key() + ": " + each.before() + " -> " + each.after())
                .toList();
        assertThat(changes).containsExactlyInAnyOrder(told.split(", (?=[a-z])"));
    }

    private static Program web() {
        return program("web").environment(Map.of("A", "1", "B", "1"));
    }

    private static List<Planned> plan(Bench bench, List<GroupSpec> running, List<GroupSpec> wanted) {
        return PlannedSteps.of(running, wanted, ReloadPlan.between(running, wanted), bench.loop.snapshot());
    }

    private static List<String> effects(Bench bench, GroupSpec[] running, GroupSpec... wanted) {
        return plan(bench, Arrays.asList(running), Arrays.asList(wanted)).stream()
                .map(step -> step.subject() + " restarts " + step.effect().restarts() + " starts "
                        + step.effect().starts() + " stops " + step.effect().stops() + " pids "
                        + step.effect().pids().size())
                .toList();
    }

    @Test
    void whatIsUpRestartsAndWhatWasStoppedByHandStaysDown() {
        GroupSpec[] running = Bench.groups(
                program("up"),
                program("byhand"),
                program("gone"),
                program("never").autostart(false));
        Bench bench = Bench.with(running);
        bench.advance("2s");
        bench.stop("byhand");
        bench.exit("gone", 0);
        assertThat(effects(
                        bench,
                        running,
                        Bench.groups(
                                program("up").command("x"),
                                program("byhand").command("x"),
                                program("gone").command("x"),
                                program("never").command("x"))))
                .containsExactlyInAnyOrder(
                        "up restarts 1 starts 0 stops 0 pids 1",
                        "byhand restarts 0 starts 0 stops 0 pids 0",
                        "gone restarts 0 starts 1 stops 0 pids 0",
                        "never restarts 0 starts 1 stops 0 pids 0");
    }

    @Test
    void rulesTouchNoChildUnlessAutostartMakesOneCome() {
        GroupSpec[] running = Bench.groups(program("up"), program("later").autostart(false));
        Bench bench = Bench.with(running);
        assertThat(effects(bench, running, Bench.groups(program("up").startsecs(9), program("later"))))
                .containsExactlyInAnyOrder(
                        "up restarts 0 starts 0 stops 0 pids 0", "later restarts 0 starts 1 stops 0 pids 0");
    }

    @Test
    void whatComesStartsAndWhatGoesStops() {
        GroupSpec[] running = {
            group("g", 1, program("a"), program("b")),
            program("down").autostart(false).group()
        };
        Bench bench = Bench.with(running);
        assertThat(effects(
                        bench,
                        running,
                        program("new").numprocs(3).group(),
                        program("manual").autostart(false).group()))
                .containsExactlyInAnyOrder(
                        "g restarts 0 starts 0 stops 2 pids 2",
                        "down restarts 0 starts 0 stops 0 pids 0",
                        "new restarts 0 starts 3 stops 0 pids 0",
                        "manual restarts 0 starts 0 stops 0 pids 0");
    }

    @Test
    void moreOrFewerOfAProgramIsItsNumprocs() {
        GroupSpec two = program("web").numprocs(2).group();
        GroupSpec four = program("web").numprocs(4).group();
        Bench bench = Bench.with(two);
        assertThat(plan(bench, List.of(two), List.of(four)))
                .allSatisfy(step ->
                        assertThat(step.differences()).containsExactly(new Reloader.Change("numprocs", "2", "4")))
                .extracting(Planned::subject)
                .containsExactly("web:2", "web:3");
        assertThat(plan(bench, List.of(four), List.of(two)).getFirst().differences())
                .containsExactly(new Reloader.Change("numprocs", "4", "2"));
        assertThat(plan(bench, List.of(group("g", 1, program("a"))), List.of(group("g", 1, program("a"), program("b"))))
                        .getFirst()
                        .differences())
                .isEmpty();
    }

    @Test
    void aProgramThatHadNoneIsNotNewInItsOwnGroup() {
        GroupSpec none = program("web").numprocs(0).group();
        GroupSpec two = program("web").numprocs(2).group();
        Bench bench = Bench.with(none);
        assertThat(plan(bench, List.of(none), List.of(two)).getFirst().differences())
                .containsExactly(new Reloader.Change("numprocs", "0", "2"));
        assertThat(plan(bench, List.of(two), List.of(none)).getFirst().differences())
                .containsExactly(new Reloader.Change("numprocs", "2", "0"));
    }

    @Test
    void aWholeGroupIsToldFromAProcessOfItsName() {
        GroupSpec one = program("web").group();
        Bench bench = Bench.with(one);
        assertThat(plan(bench, List.of(one), List.of()).getFirst().effect().whole())
                .isTrue();
        assertThat(plan(bench, List.of(one), List.of(program("web").command("x").group()))
                        .getFirst()
                        .effect()
                        .whole())
                .isFalse();
    }
}
