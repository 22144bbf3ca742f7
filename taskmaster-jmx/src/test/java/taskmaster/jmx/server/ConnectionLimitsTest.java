package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConnectionLimitsTest {
    private final ConnectionLimits limits = new ConnectionLimits(3, 2);

    @Test
    void aPeerHasSoManyAndAllTogetherHaveSoMany() {
        assertThat(limits.admit("a")).isTrue();
        assertThat(limits.admit("a")).isTrue();
        assertThat(limits.admit("a")).isFalse();
        assertThat(limits.admit("b")).isTrue();
        assertThat(limits.admit("b")).isFalse();
        assertThat(limits.admit("c")).isFalse();
        assertThat(limits.open()).isEqualTo(3);
    }

    @Test
    void whatIsOverMakesRoom() {
        limits.admit("a");
        limits.admit("a");
        limits.release("a");
        assertThat(limits.admit("a")).isTrue();
        limits.release("a");
        limits.release("a");
        assertThat(limits.open()).isZero();
        assertThat(limits.admit("a")).isTrue();
    }
}
