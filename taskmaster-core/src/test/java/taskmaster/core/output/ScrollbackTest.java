package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import taskmaster.core.posix.NativeBuffer;

class ScrollbackTest {
    private final Scrollback scrollback = new Scrollback();

    private void show(String text) {
        NativeBuffer buffer = NativeBuffer.allocate(text.length());
        buffer.bytes().put(0, text.getBytes(StandardCharsets.US_ASCII));
        scrollback.add(buffer, text.length());
    }

    private TerminalPiece read(long position, int maxBytes) throws InterruptedException {
        return scrollback.read(position, maxBytes, 0);
    }

    private static String text(TerminalPiece piece) {
        return new String(piece.bytes(), StandardCharsets.US_ASCII);
    }

    @Test
    void beforeTheFirstChildThereIsNothingAndNothingIsWaitedFor() throws Exception {
        TerminalPiece piece = scrollback.read(-100, 100, 60_000);
        assertThat(text(piece)).isEmpty();
        assertThat(piece.run()).isZero();
        assertThat(piece.ended()).isTrue();
    }

    @Test
    void aReaderGoesOnWhereItWas() throws Exception {
        scrollback.begin();
        show("abcdef");
        TerminalPiece first = read(-100, 4);
        TerminalPiece second = read(first.end(), 100);
        assertThat(text(first)).isEqualTo("abcd");
        assertThat(text(second)).isEqualTo("ef");
        assertThat(first.run()).isEqualTo(1);
        assertThat(second.ended()).isFalse();
    }

    @Test
    void aNegativePositionIsSoManyBytesBeforeTheEnd() throws Exception {
        scrollback.begin();
        show("abcdef");
        assertThat(text(read(-2, 100))).isEqualTo("ef");
    }

    @Test
    void theLastBytesAreKeptAndTheStartSaysHowManyAreGone() throws Exception {
        scrollback.begin();
        for (int i = 0; i < 10_000; i++) {
            show("%09d\n".formatted(i));
        }
        TerminalPiece piece = read(0, 1 << 20);
        assertThat(piece.bytes()).hasSize(Scrollback.SIZE);
        assertThat(piece.start()).isEqualTo(100_000 - Scrollback.SIZE);
        assertThat(text(piece)).endsWith("000009998\n000009999\n");
    }

    @Test
    void ofAPieceLargerThanAllTheLastBytesAreKept() throws Exception {
        scrollback.begin();
        show("x");
        show("a".repeat(Scrollback.SIZE) + "the end");
        TerminalPiece piece = read(0, 1 << 20);
        assertThat(piece.bytes()).hasSize(Scrollback.SIZE);
        assertThat(text(piece)).endsWith("aathe end");
        assertThat(piece.end()).isEqualTo(1 + Scrollback.SIZE + 7);
    }

    @Test
    void theEndIsToldWithTheLastBytesAndNotBefore() throws Exception {
        scrollback.begin();
        show("abc");
        scrollback.finish();
        assertThat(read(0, 2).ended()).isFalse();
        assertThat(read(2, 2).ended()).isTrue();
        assertThat(read(3, 2).ended()).isTrue();
    }

    @Test
    void oneWhoIsBehindReadsToTheEndOfAChildBeforeAnythingOfTheNext() throws Exception {
        scrollback.begin();
        show("old");
        scrollback.finish();
        scrollback.begin();
        show("new");
        TerminalPiece before = read(1, 100);
        TerminalPiece after = read(before.end(), 100);
        assertThat(text(before)).isEqualTo("ld");
        assertThat(before.run()).isEqualTo(1);
        assertThat(before.ended()).isTrue();
        assertThat(text(after)).isEqualTo("new");
        assertThat(after.run()).isEqualTo(2);
        assertThat(after.ended()).isFalse();
    }

    @Test
    void whoComesAnewSeesNothingOfTheChildBefore() throws Exception {
        scrollback.begin();
        show("old");
        scrollback.begin();
        show("new");
        assertThat(text(read(-100, 100))).isEqualTo("new");
    }

    @Test
    void aReaderWaitsForBytes() throws Exception {
        scrollback.begin();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(this::awaitText);
        show("abc");
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("abc");
    }

    @Test
    void aReaderIsWokenByTheEnd() throws Exception {
        scrollback.begin();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(this::awaitText);
        scrollback.finish();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEmpty();
    }

    private String awaitText() {
        try {
            return text(scrollback.read(0, 100, 60_000));
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
