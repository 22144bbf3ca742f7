package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpecValuesTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1000,1", "10000,10", "1500,1.5", "50,0.05", "1001,1.001"})
    void timesAreSecondsWithAsManyDigitsAsTheyNeed(long millis, String text) {
        assertThat(SpecValues.of("startsecs", Duration.ofMillis(millis))).containsOnly(Map.entry("startsecs", text));
    }
}
