package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void theHighestValueLeavesSomeAirAboveIt() {
        assertThat(Sparkline.heights(new double[] {50, 100}, 10, 23)).containsExactly(10, 20);
    }

    @Test
    void aQuietProcessLooksQuiet() {
        assertThat(Sparkline.heights(new double[] {0.5, 1}, 10, 20)).containsExactly(1, 2);
    }

    @Test
    void nothingIsAPixelAndNotKnownIsNone() {
        assertThat(Sparkline.heights(new double[] {0, Double.NaN, 0}, 10, 20)).containsExactly(1, 0, 1);
        assertThat(Sparkline.heights(new double[] {Double.NaN}, 10, 20)).containsExactly(0);
        assertThat(Sparkline.heights(new double[0], 10, 20)).isEmpty();
    }
}
