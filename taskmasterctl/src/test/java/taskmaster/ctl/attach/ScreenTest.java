package taskmaster.ctl.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send to terminals: parted, shown again, taken back. */
final class ScreenTest {
    private static final String PLAIN = "\033[0m";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String replayed(String text) {
        return new String(Replay.of(bytes(text)), StandardCharsets.ISO_8859_1);
    }

    private static String undone(String text) {
        ScreenModes modes = new ScreenModes();
        modes.saw(bytes(text));
        return modes.undo();
    }

    // --- parting ---

    private static final class Parts implements EscapeSequences.Receiver {
        private final List<String> parts = new ArrayList<>();

        @Override
        public void text(byte[] bytes, int start, int length) {
            parts.add(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void sequence(byte[] bytes) {
            parts.add("<" + new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1) + ">");
        }
    }

    private static final String STREAM = "a\033[1;31mb\033]0;title\007c\033]8;;x\033\\d\033(Be\033Pq\033\\f\033cg\r\n";

    @Test
    void sequencesAreToldFromText() {
        Parts parts = new Parts();
        new EscapeSequences(parts).take(bytes(STREAM));
        assertThat(parts.parts)
                .containsExactly(
                        "a",
                        "<[1;31m>",
                        "b",
                        "<]0;title\007>",
                        "c",
                        "<]8;;x\033\\>",
                        "d",
                        "<(B>",
                        "e",
                        "<Pq\033\\>",
                        "f",
                        "<c>",
                        "g\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\033[6\030n", "\033]0;x\032y", "\033[1\033[2mz", "a\033", "\033P\033\\b"})
    void noByteIsLostWhereASequenceIsBrokenOff(String stream) {
        Unasked unasked = new Unasked();
        byte[] passed = unasked.pass(bytes(stream), true);
        assertThat(new String(passed, StandardCharsets.ISO_8859_1)
                        + new String(unasked.rest(), StandardCharsets.ISO_8859_1))
                .isEqualTo(stream);
    }

    @Test
    void aLongPictureIsPassedOnAsItIs() {
        String picture = "\033Pq" + "#".repeat(200_000) + "\033\\end";
        Unasked unasked = new Unasked();
        assertThat(new String(unasked.pass(bytes(picture), false), StandardCharsets.ISO_8859_1)
                        + new String(unasked.rest(), StandardCharsets.ISO_8859_1))
                .isEqualTo(picture);
    }

    @Test
    void itDoesNotMatterHowTheStreamIsCut() {
        Parts whole = new Parts();
        new EscapeSequences(whole).take(bytes(STREAM));
        Parts cut = new Parts();
        EscapeSequences sequences = new EscapeSequences(cut);
        for (byte one : bytes(STREAM)) {
            sequences.take(new byte[] {one});
        }
        assertThat(String.join("", cut.parts)).isEqualTo(String.join("", whole.parts));
    }

    @Test
    void aSequenceThatIsBrokenOffEndsThere() {
        Parts parts = new Parts();
        new EscapeSequences(parts).take(bytes("\033[1\030a\033[2\033[3mb"));
        assertThat(parts.parts).containsExactly("<[1\030>", "a", "<[2>", "<[3m>", "b");
    }

    // --- showing again ---

    @Test
    void whatIsShownIsShownAgain() {
        String screen =
                "$ ls\r\n\033[1;32mfile\033[0m\033[K\033[?2004h\033[2;5H\033[5 q\033(0qq\033(B\033]0;title\007$ ";
        assertThat(replayed(screen)).isEqualTo(screen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\033[c",
                "\033[>c",
                "\033[=0c",
                "\033[5n",
                "\033[6n",
                "\033[?6n",
                "\033[>q",
                "\033[?2026$p",
                "\033[?u",
                "\033[18t",
                "\033[x",
                "\033Z",
                "\033]10;?\007",
                "\033]11;?\033\\",
                "\033]4;1;?\007",
                "\033]52;c;cHc=\007",
                "\033P+q544e\033\\",
                "\033P$qm\033\\",
                "\005",
                "\007"
            })
    void questionsAndBellsAreNot(String question) {
        assertThat(replayed("a" + question + "b")).isEqualTo("ab");
    }

    @Test
    void theBeginningOfASequenceIsKeptForItsEnd() {
        assertThat(replayed("a\033[1;3")).isEqualTo("a\033[1;3");
    }

    @Test
    void aPieceWithoutItsBeginningBeginsWithALine() {
        assertThat(new String(Replay.fromNextLine(bytes("31mred\r\nnext\r\n")), StandardCharsets.US_ASCII))
                .isEqualTo("next\r\n");
        assertThat(Replay.fromNextLine(bytes("no line"))).isEqualTo(bytes("no line"));
    }

    // --- taking back ---

    @Test
    void ofAProgramThatOnlyWritesThereIsNothingToTakeBackButColours() {
        assertThat(undone("hello \033[1mworld\033[0m\r\n\033[K")).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[?1049h|[?1049l",
                "[?47h|[?1049l",
                "[?25l|[?25h",
                "[?7l|[?7h",
                "[?1h|[?1l",
                "[?1000h|[?1000l",
                "[?1002;1006h|[?1002l;[?1006l",
                "[?2004h|[?2004l",
                "[?1004h|[?1004l",
                "=|>",
                "(0|(B",
                "[2 q|[0 q",
                "[>1u|[<1u",
                "[>4;2m|[>4m"
            })
    void aModeIsTakenBackUnlessTheProgramHas(String sent, String undo) {
        String wanted = PLAIN + "\033" + undo.replace(";[", "\033[");
        assertThat(undone("\033" + sent)).isEqualTo(wanted);
        assertThat(undone("\033" + sent + undone("\033" + sent))).isEqualTo(PLAIN);
    }

    @Test
    void theRegionThatScrollsIsTheWholeScreenAgainAndTheCursorStays() {
        assertThat(undone("\033[2;20r")).isEqualTo(PLAIN + "\0337\033[r\0338");
        assertThat(undone("\033[2;20r\033[r")).isEqualTo(PLAIN);
    }

    @Test
    void aFullResetLeavesNothing() {
        assertThat(undone("\033[?1049h\033[?25l\033[?1000h\033=\033(0\033c")).isEqualTo(PLAIN);
    }

    @Test
    void anEditorsScreenIsMadeAgainEmptyForItToDraw() {
        ScreenModes modes = new ScreenModes();
        modes.saw(bytes("\033[?1049h\033[?1h\033=\033[?2004h\033[?25lHello"));
        assertThat(modes.isOtherScreen()).isTrue();
        assertThat(modes.redo()).isEqualTo("\033[?1049h\033[H\033[2J\033[?1h\033[?25l\033[?2004h\033=");
        modes.saw(bytes("\033[?1049l"));
        assertThat(modes.isOtherScreen()).isFalse();
    }

    @Test
    void numbersThatAreNoneDoNoHarm() {
        assertThat(undone("\033[?99999999999999h\033[?h\033[?;l\033[?:;25l")).isEqualTo(PLAIN + "\033[?25h");
    }
}
