package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class UsageSamplerTest {

    @Test
    void looksTakeNoMoreThanAFiftiethOfACpu() {
        assertThat(UsageSampler.pause(Duration.ofMillis(10).toNanos()))
                .isEqualTo(Duration.ofSeconds(5).toNanos());
        assertThat(UsageSampler.pause(Duration.ofMillis(400).toNanos()))
                .isEqualTo(Duration.ofSeconds(20).toNanos());
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        UsageSampler sampler = new UsageSampler(new LookTest.FakeFiles(), () -> new long[0], () -> 0);
        assertThat(sampler.of(0)).isEqualTo(Usage.UNKNOWN);
        assertThat(sampler.of(-1)).isEqualTo(Usage.UNKNOWN);
    }

    @Test
    void whoWaitsForTheFirstLookGetsIt() {
        UsageSampler sampler = new UsageSampler(
                new LookTest.FakeFiles().with(100, 1, 100, 50, 3), () -> new long[] {100}, System::nanoTime);
        sampler.awaitLook(Duration.ofSeconds(20));
        assertThat(sampler.of(100).processes()).isEqualTo(1);
        assertThat(sampler.of(101)).isEqualTo(Usage.UNKNOWN);
    }
}
