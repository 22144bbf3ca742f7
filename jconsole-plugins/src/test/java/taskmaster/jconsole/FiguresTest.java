package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void uptimeHasDaysOnlyWhenThereAreSome() {
        assertThat(Figures.uptime(59_999)).isEqualTo("00:00:59");
        assertThat(Figures.uptime(90_061_000)).isEqualTo("1d 01:01:01");
        assertThat(Figures.uptime(-1)).isEmpty();
    }

    @Test
    void bytesTakeTheUnitThatKeepsThemShort() {
        assertThat(Figures.bytes(0)).isEqualTo("0.0 KB");
        assertThat(Figures.bytes(1536)).isEqualTo("1.5 KB");
        assertThat(Figures.bytes(999.96 * 1024)).isEqualTo("1.0 MB");
        assertThat(Figures.bytes(12.34 * 1024 * 1024)).isEqualTo("12.3 MB");
        assertThat(Figures.bytes(5e15)).isEqualTo("4547.5 TB");
        assertThat(Figures.bytes(-1)).isEmpty();
    }

    @Test
    void percentHasOneDecimal() {
        assertThat(Figures.percent(0.04)).isEqualTo("0.0 %");
        assertThat(Figures.percent(399.95)).isEqualTo("400.0 %");
        assertThat(Figures.percent(-1)).isEmpty();
    }
}
