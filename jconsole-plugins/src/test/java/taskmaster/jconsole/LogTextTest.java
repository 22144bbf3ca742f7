package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogTextTest {
    private static String of(String text, boolean cut) {
        return LogText.of(text.getBytes(StandardCharsets.UTF_8), cut);
    }

    @Test
    void halfALineAtTheBeginningIsLeftOut() {
        assertThat(of("lf a line\nwhole\n", true)).isEqualTo("whole");
        assertThat(of("first\nsecond\r\n", false)).isEqualTo("first\nsecond");
    }

    @Test
    void oneVeryLongLineIsShownAllTheSame() {
        assertThat(of("no end in sight", true)).isEqualTo("no end in sight");
    }

    @Test
    void coloursAreTakenOutAndWhatCannotBeSeenIsMarked() {
        assertThat(of("\u001b[1;31mred\u001b[0m \u001b]0;title\u0007bell\u0007 a\tb", false))
                .isEqualTo("red bell\u00b7 a\tb");
        assertThat(of("turned \u202e round", false)).isEqualTo("turned \u00b7 round");
    }

    @Test
    void bytesThatAreNoUtf8AreShownAsSuch() {
        assertThat(LogText.of(new byte[] {'a', (byte) 0xff, 'b'}, false)).isEqualTo("a\ufffdb");
    }

    @Test
    void onlyTheLastLinesAreShown() {
        assertThat(of("x\n".repeat(500) + "last\n", false).lines())
                .hasSize(200)
                .last()
                .isEqualTo("last");
    }
}
