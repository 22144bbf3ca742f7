package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void putsAValueIntoQuotes() {
        assertThat(Shown.value("a 'b'")).isEqualTo("'a 'b''");
    }

    @Test
    void keepsEverythingOnOneLine() {
        assertThat(Shown.value("a\nb\tc\r")).isEqualTo("'a\\nb\\tc\\x0d'");
    }

    @Test
    void showsWhatWouldMoveTheCursorOrTurnTheText() {
        assertThat(Shown.name("\u001b[2J\u202eabc\u2028\u009b")).isEqualTo("\\x1b[2J\\u202eabc\\u2028\\x9b");
    }

    @Test
    void cutsLongValuesButNoCharacter() {
        assertThat(Shown.value("x".repeat(100))).isEqualTo("'" + "x".repeat(60) + "...'");
        assertThat(Shown.value("x".repeat(59) + "\ud83d\ude00y")).isEqualTo("'" + "x".repeat(59) + "...'");
    }

    @Test
    void showsAPathWhole() {
        assertThat(Shown.path(Path.of("/" + "x".repeat(200) + "\n"))).isEqualTo("/" + "x".repeat(200) + "\\n");
    }
}
