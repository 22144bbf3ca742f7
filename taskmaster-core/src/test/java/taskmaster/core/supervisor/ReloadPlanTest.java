package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.Program;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.model.UserSpec;

final class ReloadPlanTest {

    @Test
    void theStartOfTheDaemonIsThePlanFromNothing() {
        assertThat(plan(List.of(), List.of(web().group(), program("db").group())))
                .containsExactly("added group web", "added group db");
    }

    @Test
    void whatIsTheSameIsNotNamed() {
        assertThat(plan(List.of(web().group()), List.of(web().group()))).isEmpty();
        assertThat(plan(List.of(), List.of())).isEmpty();
    }

    @Test
    void orderIsNoDifference() {
        GroupSpec web = web().environment(ordered("A", "B")).group();
        GroupSpec same = web().environment(ordered("B", "A")).group();
        GroupSpec db = program("db").group();
        assertThat(plan(List.of(web, db), List.of(db, same))).isEmpty();
        assertThat(plan(
                        List.of(group("g", 1, program("a"), program("b"))),
                        List.of(group("g", 1, program("b"), program("a")))))
                .isEmpty();
    }

    @Test
    void removalsComeFirst() {
        assertThat(plan(
                        List.of(program("old").group(), group("g", 1, program("a"), program("b"))),
                        List.of(program("new").group(), group("g", 1, program("c"), program("b")))))
                .containsExactly("removed group old", "added group new", "removed g:a", "added g:c");
    }

    static Stream<Arguments> needANewChild() {
        return Stream.of(
                change("command", web -> web.command("other")),
                change("environment", web -> web.environment(Map.of("A", "2"))),
                change("directory", web -> web.directory("/srv")),
                change("umask", web -> web.umask(022)),
                change("user", web -> web.user(new UserSpec("daemon", 1, 1, "/"))),
                change(
                        "socket",
                        web -> web.socket(
                                new SocketSpec.Unix(Path.of("/s"), 0700, Optional.empty(), OptionalInt.empty()))),
                change("stdout_logfile", web -> web.stdout("/log/web")),
                change("stderr_logfile", web -> web.stderr(new OutputSpec.Merged())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("needANewChild")
    void whatIsExecutedOrCapturedNeedsANewChild(String key, UnaryOperator<Program> change) {
        assertThat(plan(List.of(web().group()), List.of(change.apply(web()).group())))
                .containsExactly("replaced web (" + key + ")");
    }

    static Stream<Arguments> areRulesOnly() {
        return Stream.of(
                change("autostart", web -> web.autostart(false)),
                change("startsecs", web -> web.startsecs(7)),
                change("startretries", web -> web.startretries(7)),
                change("autorestart", web -> web.autorestart(Autorestart.ALWAYS)),
                change("exitcodes", web -> web.exitcodes(0, 2)),
                change("stopsignal", web -> web.stopsignal(UnixSignal.INT)),
                change("stopwaitsecs", web -> web.stopwaitsecs(7)),
                change("stopasgroup, killasgroup", Program::stopasgroup),
                change("killasgroup", Program::killasgroup));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("areRulesOnly")
    void rulesDoNotTouchTheChild(String key, UnaryOperator<Program> change) {
        assertThat(plan(List.of(web().group()), List.of(change.apply(web()).group())))
                .containsExactly("changed rules of web (" + key + ")");
    }

    @Test
    void anotherPriorityMovesTheGroup() {
        assertThat(plan(List.of(group("g", 1, web())), List.of(group("g", 2, web()))))
                .containsExactly("changed priority of group g to 2");
        assertThat(plan(List.of(group("g", 1, web())), List.of(group("g", 1, web().priority(3)))))
                .containsExactly("changed rules of g:web (priority)");
        assertThat(plan(List.of(web().group()), List.of(web().priority(3).group())))
                .containsExactly("changed priority of group web to 3", "changed rules of web (priority)");
    }

    @Test
    void numprocsGrowsAndShrinksWithoutTouchingTheOthers() {
        GroupSpec two = web().numprocs(2).group();
        GroupSpec four = web().numprocs(4).group();
        assertThat(plan(List.of(two), List.of(four))).containsExactly("added web:2", "added web:3");
        assertThat(plan(List.of(four), List.of(two))).containsExactly("removed web:2", "removed web:3");
    }

    @Test
    void aChangedMemberOfAGroupIsReplacedAlone() {
        assertThat(plan(
                        List.of(group("g", 1, program("a"), program("b"))),
                        List.of(group("g", 1, program("a"), program("b").command("other")))))
                .containsExactly("replaced g:b (command)");
    }

    @Test
    void anotherGroupIsAnotherProcess() {
        assertThat(plan(List.of(web().group()), List.of(group("g", 1, web()))))
                .containsExactly("removed group web", "added group g");
    }

    private static Program web() {
        return program("web").environment(Map.of("A", "1"));
    }

    private static Arguments change(String key, UnaryOperator<Program> change) {
        return Arguments.of(key, change);
    }

    private static Map<String, String> ordered(String first, String second) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(first, "x");
        map.put(second, "x");
        return map;
    }

    private static List<String> plan(List<GroupSpec> from, List<GroupSpec> to) {
        return ReloadPlan.between(from, to).changes();
    }
}
