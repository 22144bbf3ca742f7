package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class LoopWatchTest {
    private final FakeSupervisor supervisor = new FakeSupervisor();
    private final LoopWatch watch = new LoopWatch(supervisor);

    @Test
    void aLoopThatAnswersIsQuick() {
        assertThat(watch.delayMillis()).isBetween(0L, 1000L);
        assertThat(supervisor.asked()).containsExactly("signal SIGCONT ");
    }

    @Test
    void itIsNotAskedMoreThanOnceASecond() {
        for (int i = 0; i < 100; i++) {
            assertThat(watch.delayMillis()).isNotNegative();
        }
        assertThat(supervisor.asked()).hasSizeLessThan(5);
    }

    @Test
    void aLoopThatDoesNotAnswerHoldsUpNobody() {
        CompletableFuture<List<taskmaster.core.supervisor.Outcome>> never = new CompletableFuture<>();
        supervisor.answersWith(never);
        for (int i = 0; i < 1000; i++) {
            assertThat(watch.delayMillis()).isNotNegative();
        }
        assertThat(supervisor.asked()).hasSize(1);
    }
}
