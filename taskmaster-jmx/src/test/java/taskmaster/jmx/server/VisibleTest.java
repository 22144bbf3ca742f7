package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(Visible.of("J\u00fcrgen's \u4e2d\u6587 \ud83d\ude00 name", 100))
                .isEqualTo("J\u00fcrgen's \u4e2d\u6587 \ud83d\ude00 name");
    }

    @Test
    void whatForgesLinesOrMovesTheCursorIsShownAsItsNumber() {
        assertThat(Visible.of("a\r\nb\u001b[2Jc\u2028d\u2029e\u0085f\u0000g\tz", 100))
                .isEqualTo("a\\u000d\\u000ab\\u001b[2Jc\\u2028d\\u2029e\\u0085f\\u0000g\\u0009z");
    }

    @Test
    void whatTurnsWordsRoundOrIsHalfACharacterIsShownToo() {
        assertThat(Visible.of("a\u202eb\u200bc\ud800d", 100)).isEqualTo("a\\u202eb\\u200bc\\ud800d");
    }

    @Test
    void longTextIsCutAndSaysSo() {
        assertThat(Visible.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
        assertThat(Visible.of("x".repeat(11), 10)).isEqualTo("x".repeat(10) + "...");
        assertThat(Visible.of("\n".repeat(1_000_000), 10)).hasSizeLessThan(20);
    }
}
