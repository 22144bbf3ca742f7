package taskmaster.ctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessBytesTest {

    private static HarmlessBytes on(boolean terminal, boolean colours) {
        return HarmlessBytes.on(new StreamConsole(java.io.OutputStream.nullOutputStream(), colours, terminal));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void whoIsNoTerminalGetsTheBytesAsTheyAre() {
        byte[] bytes = {'a', 27, (byte) 0xff, 'b'};
        assertThat(on(false, false).pass(bytes)).isSameAs(bytes);
        assertThat(on(false, false).rest()).isEmpty();
    }

    @Test
    void whatCouldHarmATerminalIsMadeVisible() {
        byte[] bytes =
                "bell \007 title \033]0;x\007 clear \033[2J red \033[31mx\033[m\n".getBytes(StandardCharsets.UTF_8);
        assertThat(text(on(true, false).pass(bytes))).isEqualTo("bell ^G title ^[]0;x^G clear ^[[2J red ^[[31mx^[[m\n");
        assertThat(text(on(true, true).pass(bytes)))
                .startsWith("bell ^G title ^[]0;x^G clear ^[[2J red \033[31mx\033[m\n");
        assertThat(text(on(true, false).pass(new byte[] {'a', (byte) 0xff, 'b'})))
                .isEqualTo("a\ufffdb");
    }

    @Test
    void whatIsCutAtTheEndIsReplacedWhenNoMoreComes() {
        HarmlessBytes harmless = on(true, true);
        assertThat(text(harmless.pass("a\u20ac".substring(0, 1).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("a");
        assertThat(text(harmless.pass(new byte[] {(byte) 0xe2, (byte) 0x82}))).isEmpty();
        assertThat(text(harmless.rest())).isEqualTo("\ufffd");
        assertThat(text(harmless.pass("x\033[3".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("x");
        assertThat(text(harmless.rest())).startsWith("^[[3");
        assertThat(harmless.rest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereverPiecesAreCutTheSameIsShown(long seed) {
        byte[] whole = "\u00e9\u20ac\ud83d\ude00 \033[1;31mred\033[0m \033[2J \007 end\n"
                .repeat(20)
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        HarmlessBytes harmless = on(true, true);
        StringBuilder pieces = new StringBuilder();
        int from = 0;
        while (from < whole.length) {
            int to = Math.min(whole.length, from + random.nextInt(7));
            pieces.append(text(harmless.pass(java.util.Arrays.copyOfRange(whole, from, to))));
            from = to;
        }
        pieces.append(text(harmless.rest()));
        // each piece with a colour ends it
        assertThat(pieces.toString().replace(Paint.PLAIN, ""))
                .isEqualTo(text(on(true, true).pass(whole)).replace(Paint.PLAIN, ""));
    }
}
