package taskmaster.ctl.attach;

import java.io.ByteArrayOutputStream;

/**
 * What a program has shown before somebody came, for showing it to him: without the questions that programs ask terminals, or the
 * answers would be typed at the program, which has had them long ago; and without bells.
 */
final class Replay implements EscapeSequences.Receiver {
    private static final int BELL = 0x07;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private Replay() {}

    static byte[] of(byte[] bytes) {
        Replay replay = new Replay();
        EscapeSequences sequences = new EscapeSequences(replay);
        sequences.take(bytes);
        // the rest of it is on its way
        replay.shown.writeBytes(sequences.rest());
        return replay.shown.toByteArray();
    }

    /** Of bytes whose beginning is gone: from the next line on, since the first may be half a letter or half a sequence. */
    static byte[] fromNextLine(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && bytes[start] != '\n') {
            start++;
        }
        int from = start == bytes.length ? 0 : start + 1;
        byte[] lines = new byte[bytes.length - from];
        System.arraycopy(bytes, from, lines, 0, lines.length);
        return lines;
    }

    @Override
    public void text(byte[] bytes, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (bytes[i] != BELL && bytes[i] != TerminalQuestions.ENQUIRY) {
                shown.write(bytes[i]);
            }
        }
    }

    @Override
    public void sequence(byte[] bytes) {
        if (!TerminalQuestions.asks(bytes)) {
            shown.writeBytes(bytes);
        }
    }
}
