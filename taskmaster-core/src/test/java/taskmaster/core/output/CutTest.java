package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CutTest {

    private static int cut(String text, int offset, long room, boolean torn, boolean empty) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return Cut.length(bytes, offset, bytes.capacity() - offset, room, torn, empty);
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
}
