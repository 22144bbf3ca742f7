package taskmaster.core.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import taskmaster.core.model.ExitStatus;

/**
 * Every state with every input, under supervisord's defaults. Rows are made from the two enums, so a new state or input fails
 * until the table says what comes of it.
 */
final class TransitionTableTest {
    /** Effects; then state, goal, and how long it waits. {@code illegal}: cannot come, throws. */
    private static final Map<String, String> TABLE = parse("""
            STOPPED  start       | spawn, STOPPED>STARTING | STARTING UP
            STOPPED  stop        | refuse NOT_RUNNING | STOPPED DOWN
            STOPPED  restart     | spawn, STOPPED>STARTING | STARTING UP
            STOPPED  hurry       | nothing | STOPPED DOWN
            STOPPED  spawned     | illegal
            STOPPED  spawnFailed | illegal
            STOPPED  exited      | illegal
            STOPPED  expire      | illegal
            STOPPED  abandon     | STOPPED>FATAL "a bug" | FATAL DOWN

            STARTING start       | refuse ALREADY_STARTED | STARTING UP 1s
            STARTING stop        | STARTING>STOPPING, SIGTERM | STOPPING DOWN 10s
            STARTING restart     | STARTING>STOPPING, SIGTERM | STOPPING UP 10s
            STARTING hurry       | nothing | STARTING UP 1s
            STARTING spawned     | nothing | STARTING UP 1s
            STARTING spawnFailed | STARTING>BACKOFF tries=1 "no such program" retry in 1s | BACKOFF UP 1s
            STARTING exited      | STARTING>BACKOFF tries=1 (exit status 1, not expected) "Exited too quickly (exit status 1; process log may have details)" retry in 1s | BACKOFF UP 1s
            STARTING expire      | STARTING>RUNNING | RUNNING UP
            STARTING abandon     | STARTING>FATAL "a bug" | FATAL DOWN

            RUNNING  start       | refuse ALREADY_STARTED | RUNNING UP
            RUNNING  stop        | RUNNING>STOPPING, SIGTERM | STOPPING DOWN 10s
            RUNNING  restart     | RUNNING>STOPPING, SIGTERM | STOPPING UP 10s
            RUNNING  hurry       | nothing | RUNNING UP
            RUNNING  spawned     | illegal
            RUNNING  spawnFailed | illegal
            RUNNING  exited      | RUNNING>EXITED (exit status 1, not expected), spawn, EXITED>STARTING | STARTING UP
            RUNNING  expire      | illegal
            RUNNING  abandon     | RUNNING>FATAL "a bug" | FATAL DOWN

            BACKOFF  start       | spawn, BACKOFF>STARTING | STARTING UP
            BACKOFF  stop        | BACKOFF>STOPPED | STOPPED DOWN
            BACKOFF  restart     | spawn, BACKOFF>STARTING | STARTING UP
            BACKOFF  hurry       | nothing | BACKOFF UP 1s
            BACKOFF  spawned     | illegal
            BACKOFF  spawnFailed | illegal
            BACKOFF  exited      | illegal
            BACKOFF  expire      | spawn, BACKOFF>STARTING tries=1 | STARTING UP
            BACKOFF  abandon     | BACKOFF>FATAL tries=1 "a bug" | FATAL DOWN

            STOPPING start       | nothing | STOPPING UP 10s
            STOPPING stop        | nothing | STOPPING DOWN 10s
            STOPPING restart     | nothing | STOPPING UP 10s
            STOPPING hurry       | kill | STOPPING DOWN 10s
            STOPPING spawned     | illegal
            STOPPING spawnFailed | illegal
            STOPPING exited      | STOPPING>STOPPED (exit status 1, not expected) | STOPPED DOWN
            STOPPING expire      | kill | STOPPING DOWN 10s
            STOPPING abandon     | STOPPING>FATAL "a bug" | FATAL DOWN

            EXITED   start       | spawn, EXITED>STARTING | STARTING UP
            EXITED   stop        | refuse NOT_RUNNING | EXITED DOWN
            EXITED   restart     | spawn, EXITED>STARTING | STARTING UP
            EXITED   hurry       | nothing | EXITED DOWN
            EXITED   spawned     | illegal
            EXITED   spawnFailed | illegal
            EXITED   exited      | illegal
            EXITED   expire      | illegal
            EXITED   abandon     | EXITED>FATAL "a bug" | FATAL DOWN

            FATAL    start       | spawn, FATAL>STARTING | STARTING UP
            FATAL    stop        | refuse NOT_RUNNING | FATAL DOWN
            FATAL    restart     | spawn, FATAL>STARTING | STARTING UP
            FATAL    hurry       | nothing | FATAL DOWN
            FATAL    spawned     | illegal
            FATAL    spawnFailed | illegal
            FATAL    exited      | illegal
            FATAL    expire      | illegal
            FATAL    abandon     | FATAL>FATAL tries=1 "a bug" | FATAL DOWN
            """);

    private final long now = ThreadLocalRandom.current().nextLong();
    private final ProcessMachine machine = new ProcessMachine(Rules.DEFAULTS);

    static Stream<Arguments> cells() {
        return Arrays.stream(ProcessState.values())
                .flatMap(state -> Arrays.stream(Input.values()).map(input -> Arguments.of(state, input)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void everyCell(ProcessState state, Input input) {
        enter(state, input == Input.SPAWNED || input == Input.SPAWN_FAILED);
        assertThat(machine.state()).isEqualTo(state);
        String cell = state + " " + input.method();
        String wanted = TABLE.get(cell);
        assertThat(wanted).as("%s is not decided", cell).isNotNull();
        if ("illegal".equals(wanted)) {
            Goal goal = machine.goal();
            assertThatThrownBy(() -> input.giveTo(machine, now))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("input %s cannot come in state %s", input.method(), state);
            assertThat(machine.state()).isEqualTo(state);
            assertThat(machine.goal()).isEqualTo(goal);
        } else {
            assertThat(Words.effects(input.giveTo(machine, now)) + " | " + outlook())
                    .isEqualTo(wanted);
        }
    }

    @Test
    void everyInputOfTheMachineIsInTheTable() {
        assertThat(Arrays.stream(ProcessMachine.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers())
                                && method.getReturnType().equals(List.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Input.values()).map(Input::method).toList());
        assertThat(TABLE).hasSize(ProcessState.values().length * Input.values().length);
    }

    /** STARTING has two halves; an end of a child is nothing the first one can hear of. */
    @ParameterizedTest
    @MethodSource("inputsThatNeedAChild")
    void nothingIsHeardOfAChildBeforeItExists(Input input) {
        enter(ProcessState.STARTING, true);
        assertThatThrownBy(() -> input.giveTo(machine, now))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("input %s cannot come in state STARTING before the child exists", input.method());
    }

    static Stream<Input> inputsThatNeedAChild() {
        return Stream.of(Input.EXITED, Input.EXPIRE);
    }

    @ParameterizedTest
    @MethodSource("inputsOfASpawn")
    void aChildIsReportedOnce(Input input) {
        enter(ProcessState.STARTING, false);
        assertThatThrownBy(() -> input.giveTo(machine, now)).isInstanceOf(IllegalStateException.class);
    }

    static Stream<Input> inputsOfASpawn() {
        return Stream.of(Input.SPAWNED, Input.SPAWN_FAILED);
    }

    private void enter(ProcessState state, boolean withoutChild) {
        switch (state) {
            case STOPPED -> {}
            case STARTING -> {
                machine.start();
                if (!withoutChild) {
                    machine.spawned(now);
                }
            }
            case RUNNING -> {
                enter(ProcessState.STARTING, false);
                machine.expire(now);
            }
            case BACKOFF -> {
                enter(ProcessState.STARTING, true);
                machine.spawnFailed("no such program", now);
            }
            case STOPPING -> {
                enter(ProcessState.RUNNING, false);
                machine.stop(now);
            }
            case EXITED -> {
                enter(ProcessState.RUNNING, false);
                machine.exited(ExitStatus.exited(0), now);
            }
            case FATAL -> {
                machine.adopt(Rules.of("startretries=0"));
                enter(ProcessState.STARTING, true);
                machine.spawnFailed("no such program", now);
                machine.adopt(Rules.DEFAULTS);
            }
        }
    }

    private String outlook() {
        return machine.state() + " " + machine.goal()
                + (machine.waiting() ? " " + Words.seconds(machine.deadline() - now) : "");
    }

    private static Map<String, String> parse(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.substring(0, line.indexOf('|')).strip().replaceAll(" +", " "),
                        line -> line.substring(line.indexOf('|') + 1).strip()));
    }
}
