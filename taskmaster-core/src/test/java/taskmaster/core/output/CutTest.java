package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CutTest {

    private static int cut(String text, int offset, long room, boolean torn, boolean empty) {
        return cut(text, offset, room, 0, torn, empty);
    }

    private static int cut(String text, int offset, long room, int slack, boolean torn, boolean empty) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return Cut.length(bytes, offset, bytes.capacity() - offset, room, slack, torn, empty);
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(cut("ab\ncd", 0, 5, false, false)).isEqualTo(5);
    }

    @Test
    void cutsAfterTheLastLineThatFits() {
        assertThat(cut("a\nbb\nccc\n", 0, 7, false, false)).isEqualTo(5);
        assertThat(cut("a\nbb\nccc\n", 2, 5, false, false)).isEqualTo(3);
    }

    @Test
    void aLineEndAsTheLastByteThatFitsCounts() {
        assertThat(cut("a\nbb\nccc\n", 0, 5, false, false)).isEqualTo(5);
    }

    @Test
    void aWholeLineThatDoesNotFitGoesToTheNextFile() {
        assertThat(cut("abcdef\n", 0, 3, false, false)).isZero();
    }

    @Test
    void aLineThatIsTornAnywayFillsTheFile() {
        assertThat(cut("abcdef\n", 0, 3, true, false)).isEqualTo(3);
    }

    @Test
    void aLineLongerThanAFileIsTorn() {
        assertThat(cut("abcdef\n", 0, 3, false, true)).isEqualTo(3);
    }

    @Test
    void aFileOverItsLimitTakesNothing() {
        assertThat(cut("abc\n", 0, -1, true, false)).isZero();
    }

    @Test
    void aLineWithoutItsEndIsNotBegunAtTheBrim() {
        assertThat(cut("ab\ncd", 0, 8, 4, false, false)).isEqualTo(3);
        assertThat(cut("cd", 0, 5, 4, false, false)).isZero();
        assertThat(cut("ab\ncd", 0, 9, 4, false, false)).isEqualTo(5);
        assertThat(cut("ab\ncd\n", 0, 6, 4, false, false)).isEqualTo(6);
    }

    @Test
    void aLineThatWasBegunGoesOnAtTheBrim() {
        assertThat(cut("cd", 0, 5, 4, true, false)).isEqualTo(2);
    }
}
