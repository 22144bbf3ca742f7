package taskmaster.ctl.render;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a log on their way to the reader, piece by piece: what could harm a terminal is made visible, colours pass where they may be
 * shown, what is no UTF-8 is replaced. Readers that are no terminals get them as they are. One thread.
 */
public final class HarmlessBytes {
    private static final byte[] NOTHING = {};

    /** No colour is longer. */
    private static final int LONGEST_COLOUR = 24;

    private final boolean terminal;
    private final boolean colours;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The beginning of a character. */
    private byte[] cut = NOTHING;

    /** What may be the beginning of a colour. */
    private String colour = "";

    private HarmlessBytes(boolean terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
    }

    public static HarmlessBytes on(Console console) {
        return new HarmlessBytes(console.isTerminal(), console.hasColours());
    }

    /** What to write of these; the beginning of something is kept until the rest of it comes. */
    public byte[] pass(byte[] bytes) {
        if (!terminal) {
            return bytes;
        }
        String text = colour + decoded(bytes);
        int end = endOfWhole(text);
        colour = text.substring(end);
        return shown(text.substring(0, end));
    }

    /** What was kept, when no more comes. */
    public byte[] rest() {
        String text = colour + (cut.length > 0 ? "\ufffd" : "");
        colour = "";
        cut = NOTHING;
        return shown(text);
    }

    private String decoded(byte[] bytes) {
        ByteBuffer in = ByteBuffer.allocate(cut.length + bytes.length)
                .put(cut)
                .put(bytes)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, false);
        decoder.reset();
        cut = new byte[in.remaining()];
        in.get(cut);
        return out.flip().toString();
    }

    private int endOfWhole(String text) {
        int escape = text.lastIndexOf('\033');
        boolean open = escape >= 0
                && text.length() - escape < LONGEST_COLOUR
                && text.substring(escape).matches("\033(\\[[0-9;]*)?");
        return colours && open ? escape : text.length();
    }

    private byte[] shown(String text) {
        return (colours ? Printable.withColours(text) : Printable.of(text)).getBytes(StandardCharsets.UTF_8);
    }
}
