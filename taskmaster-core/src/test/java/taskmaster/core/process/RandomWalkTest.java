package taskmaster.core.process;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RandomWalkTest {
    private static final int WALKS = 200;
    private static final int STEPS = 2_000;

    static LongStream seeds() {
        return LongStream.range(0, WALKS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsItsInvariantsWhateverComes(long seed) {
        new Walk(seed).go(STEPS);
    }
}
