package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.jmx.api.LogPiece;

final class LogsTest {
    /** Ten bytes, of which the first four are gone. */
    private final MemoryLog rotated = new MemoryLog("/x", 4, "456789".getBytes(StandardCharsets.UTF_8));

    private static String text(LogPiece piece) {
        return new String(piece.getBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void readsFromAPositionOn() throws IOException {
        LogPiece piece = Logs.read(rotated, 6, 3);
        assertThat(text(piece)).isEqualTo("678");
        assertThat(piece.getStart()).isEqualTo(6);
        assertThat(piece.getEnd()).isEqualTo(9);
    }

    @Test
    void whatIsGoneIsSkippedAndTold() throws IOException {
        LogPiece piece = Logs.read(rotated, 0, 2);
        assertThat(text(piece)).isEqualTo("45");
        assertThat(piece.getStart()).isEqualTo(4);
    }

    @Test
    void aNegativePositionCountsFromTheEnd() throws IOException {
        assertThat(text(Logs.read(rotated, -2, 100))).isEqualTo("89");
        assertThat(text(Logs.read(rotated, -1000, 100))).isEqualTo("456789");
        assertThat(text(Logs.read(rotated, Long.MIN_VALUE, 100))).isEqualTo("456789");
    }

    @Test
    void atTheEndThereIsNothingYet() throws IOException {
        LogPiece piece = Logs.read(rotated, 10, 100);
        assertThat(piece.getBytes()).isEmpty();
        assertThat(piece.getEnd()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65537, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void theSizeOfAPieceIsLimited(int bytes) {
        assertThatThrownBy(() -> Logs.read(rotated, 0, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes: found " + bytes + ", expected 0 to 65536");
        assertThatThrownBy(() -> Logs.tail(rotated, bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 to 65536");
    }

    @Test
    void aTailBeginsWithAWholeCharacter() throws IOException {
        MemoryLog log = MemoryLog.of("/x", "a\u20ac\ud83d\ude00b");
        assertThat(Logs.tail(log, 100)).isEqualTo("a\u20ac\ud83d\ude00b");
        assertThat(Logs.tail(log, 7)).isEqualTo("\ud83d\ude00b");
        assertThat(Logs.tail(log, 5)).isEqualTo("\ud83d\ude00b");
        assertThat(Logs.tail(log, 4)).isEqualTo("b");
        assertThat(Logs.tail(log, 0)).isEmpty();
    }

    @Test
    void failuresOfFilesArriveAsJavasOwnExceptionWithoutACause() {
        MemoryLog broken = MemoryLog.of("/x", "").broken("cannot read /x: input/output error");
        assertThatThrownBy(() -> Logs.read(broken, 0, 1))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("cannot read /x: input/output error")
                .hasNoCause();
        assertThatThrownBy(() -> Logs.clear(pictured("web").stdout(broken).status()))
                .isExactlyInstanceOf(IOException.class)
                .hasNoCause();
    }

    @Test
    void aStreamIsNamed() throws IOException {
        MemoryLog out = MemoryLog.of("/out", "o");
        MemoryLog err = MemoryLog.of("/err", "e");
        var process = pictured("web").stdout(out).stderr(err).status();
        assertThat(Logs.of(process, "stdout")).isSameAs(out);
        assertThat(Logs.of(process, "stderr")).isSameAs(err);
        assertThatThrownBy(() -> Logs.of(process, "stdin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stream: found stdin, expected stdout or stderr");
        assertThatThrownBy(() -> Logs.of(pictured("web").status(), "stdout"))
                .isInstanceOf(IOException.class)
                .hasMessage("no log file");
    }
}
