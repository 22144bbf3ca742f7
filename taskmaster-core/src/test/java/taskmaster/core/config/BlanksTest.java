package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlanksTest {

    @ParameterizedTest
    @ValueSource(
            chars = {' ', '\t', '\n', '\u000b', '\f', '\r', '\u001c', '\u0085', '\u00a0', '\u2003', '\u2028', '\u3000'})
    void takesUnicodeSpacesForBlank(char c) {
        assertThat(Blanks.isBlank(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '_', '\u0000', '\u001b', '\u007f', '\u200b', '\ufeff'})
    void takesInvisibleCharactersForNone(char c) {
        assertThat(Blanks.isBlank(c)).isFalse();
    }

    @Test
    void stripsBothEnds() {
        assertThat(Blanks.strip("\t a b\u00a0\n")).isEqualTo("a b");
        assertThat(Blanks.strip(" \t ")).isEmpty();
        assertThat(Blanks.strip("xx a yy", 2, 5)).isEqualTo("a");
    }

    @Test
    void findsTheWordsBetweenBlanks() {
        assertThat(Blanks.words(" a\n b\tc ")).containsExactly("a", "b", "c");
        assertThat(Blanks.words(" ")).isEmpty();
    }

    @Test
    void splitsAtCommas() {
        assertThat(Blanks.commaList("a, b c ,d")).containsExactly("a", "b c", "d");
    }

    @Test
    void keepsEmptyPartsOfACommaList() {
        assertThat(Blanks.commaList("a,,")).containsExactly("a", "", "");
        assertThat(Blanks.commaList("  ")).isEmpty();
    }
}
