package taskmaster.ctl.attach;

import java.io.ByteArrayOutputStream;

/**
 * What a program shows, on its way to one of several terminals: without its questions where another terminal answers them. A sequence
 * that has not all come is held back until it has, so that it does not matter how the stream is cut.
 */
final class Unasked implements EscapeSequences.Receiver {
    private final EscapeSequences sequences = new EscapeSequences(this);
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private boolean answering;

    /**
     * The next bytes of the stream, as far as they can be shown.
     *
     * @param answers whether our terminal is the one that answers what is asked here
     */
    byte[] pass(byte[] bytes, boolean answers) {
        answering = answers;
        passed.reset();
        sequences.take(bytes);
        return passed.toByteArray();
    }

    /** What was held back of a sequence whose end will not come. */
    byte[] rest() {
        return sequences.rest();
    }

    @Override
    public void text(byte[] bytes, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (answering || bytes[i] != TerminalQuestions.ENQUIRY) {
                passed.write(bytes[i]);
            }
        }
    }

    @Override
    public void sequence(byte[] bytes) {
        if (answering || !TerminalQuestions.asks(bytes)) {
            passed.writeBytes(bytes);
        }
    }
}
