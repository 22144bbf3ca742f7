package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines();
    private final ManagedProcess a = process("a");
    private final ManagedProcess b = process("b");
    private final ManagedProcess c = process("c");

    @Test
    void withoutAnyTheWaitHasNoLimit() {
        assertThat(deadlines.untilNext(42)).isEqualTo(Long.MAX_VALUE);
        assertThat(deadlines.takeDue(Long.MAX_VALUE)).isEmpty();
    }

    /** Monotonic time may stand anywhere and may overflow while a process waits. */
    @ParameterizedTest
    @ValueSource(longs = {0, -15, 1_000_000_007L, Long.MAX_VALUE - 15, Long.MIN_VALUE})
    void comeInTheirOrder(long now) {
        deadlines.set(a, now + 30);
        deadlines.set(b, now + 10);
        deadlines.set(c, now + 20);
        assertThat(deadlines.untilNext(now)).isEqualTo(10);
        assertThat(deadlines.takeDue(now + 9)).isEmpty();
        assertThat(deadlines.takeDue(now + 20)).containsExactly(b, c);
        assertThat(deadlines.untilNext(now + 20)).isEqualTo(10);
        assertThat(deadlines.untilNext(now + 31)).isEqualTo(-1);
        assertThat(deadlines.takeDue(now + 31)).containsExactly(a);
        assertThat(deadlines.untilNext(now + 31)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aNewOneTakesThePlaceOfTheOldOneOfTheSameProcess() {
        deadlines.set(a, 10);
        deadlines.set(a, 30);
        deadlines.set(b, 20);
        assertThat(deadlines.takeDue(15)).isEmpty();
        assertThat(deadlines.untilNext(15)).isEqualTo(5);
        deadlines.set(a, 12);
        assertThat(deadlines.takeDue(15)).containsExactly(a);
        assertThat(deadlines.takeDue(100)).containsExactly(b);
    }

    @Test
    void theSameOneTwiceIsOne() {
        deadlines.set(a, 10);
        deadlines.set(a, 10);
        assertThat(deadlines.takeDue(10)).containsExactly(a);
    }

    @Test
    void oneThatIsClearedNeverComes() {
        deadlines.set(a, 10);
        deadlines.set(b, 10);
        deadlines.clear(a);
        deadlines.clear(c);
        assertThat(deadlines.takeDue(100)).containsExactly(b);
    }

    @Test
    void ofSeveralAtTheSameMomentWhoWaitedFirstComesFirst() {
        deadlines.set(c, 10);
        deadlines.set(a, 10);
        deadlines.set(b, 10);
        assertThat(deadlines.takeDue(10)).containsExactly(c, a, b);
    }

    private static ManagedProcess process(String name) {
        return new ManagedProcess(program(name).process(), FakeSurroundings.make());
    }
}
