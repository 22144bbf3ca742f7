package taskmaster.core.supervisor;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SupervisorWalkTest {
    private static final int WALKS = 100;
    private static final int STEPS = 300;

    static LongStream seeds() {
        return LongStream.range(0, WALKS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesNobodyWithoutAnAnswerAndNothingBehind(long seed) {
        new SupervisorWalk(seed).go(STEPS);
    }
}
