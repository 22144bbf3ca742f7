package taskmaster.ctl.attach;

import java.io.ByteArrayOutputStream;

/** Parts what a program sends to a terminal into text and escape sequences (ECMA-48), across the pieces it comes in. */
final class EscapeSequences {
    private static final int ESCAPE = 0x1b;
    private static final int BELL = 0x07;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1a;

    /** One that is longer is none. */
    private static final int LONGEST = 1 << 16;

    /** Takes the parts in their order. */
    interface Receiver {
        void text(byte[] bytes, int start, int length);

        /** A whole one, with its first byte, which is an escape. */
        void sequence(byte[] bytes);
    }

    private enum State {
        TEXT,
        ESCAPED,
        CONTROL,
        STRING,
        STRING_ESCAPED
    }

    private final Receiver receiver;
    private final ByteArrayOutputStream sequence = new ByteArrayOutputStream();
    private State state = State.TEXT;

    EscapeSequences(Receiver receiver) {
        this.receiver = receiver;
    }

    void take(byte[] bytes) {
        int text = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (state != State.TEXT) {
                inSequence(bytes[i] & 0xff);
                text = i + 1;
            } else if (bytes[i] == ESCAPE) {
                text(bytes, text, i);
                text = i + 1;
                begin();
            }
        }
        text(bytes, text, bytes.length);
    }

    /** The beginning of a sequence whose end has not come yet. */
    byte[] rest() {
        return sequence.toByteArray();
    }

    private void text(byte[] bytes, int start, int end) {
        if (end > start) {
            receiver.text(bytes, start, end - start);
        }
    }

    private void begin() {
        sequence.reset();
        sequence.write(ESCAPE);
        state = State.ESCAPED;
    }

    private void inSequence(int one) {
        boolean breaksOff = one == CANCEL || one == SUBSTITUTE || sequence.size() >= LONGEST;
        boolean beginsAnew = one == ESCAPE && (state == State.CONTROL || state == State.ESCAPED);
        if (beginsAnew) {
            end();
            begin();
            return;
        }
        sequence.write(one);
        state = breaksOff ? State.TEXT : next(one);
        if (state == State.TEXT) {
            end();
        }
    }

    private State next(int one) {
        return switch (state) {
            case TEXT -> State.TEXT;
            case ESCAPED ->
                switch (one) {
                    case '[' -> State.CONTROL;
                    case ']', 'P', '_', '^', 'X' -> State.STRING;
                    default -> one >= 0x20 && one < 0x30 ? State.ESCAPED : State.TEXT;
                };
            case CONTROL -> one >= 0x40 && one < 0x7f ? State.TEXT : State.CONTROL;
            case STRING -> one == BELL ? State.TEXT : one == ESCAPE ? State.STRING_ESCAPED : State.STRING;
            case STRING_ESCAPED -> State.TEXT;
        };
    }

    private void end() {
        byte[] whole = sequence.toByteArray();
        sequence.reset();
        state = State.TEXT;
        receiver.sequence(whole);
    }
}
