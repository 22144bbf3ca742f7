package taskmaster.ctl.attach;

import java.io.ByteArrayOutputStream;

/** Looks for the detach key in what is typed. */
final class KeyWatch {
    private final DetachKey key;
    private boolean half;
    private boolean detached;

    KeyWatch(DetachKey key) {
        this.key = key;
    }

    /** What of the keys is for the program; nothing after the detach key is. */
    byte[] pass(byte[] typed) {
        ByteArrayOutputStream passed = new ByteArrayOutputStream(typed.length);
        for (byte one : key.plain(typed)) {
            boolean isKey = one == key.code();
            if (half && !isKey) {
                detached = true;
            } else if (half || !isKey) {
                passed.write(one);
            }
            half = isKey && !half;
            if (detached) {
                break;
            }
        }
        return passed.toByteArray();
    }

    /** For a while nobody has typed anything. */
    void pause() {
        detached |= half;
    }

    /** Whether the key was typed once, and it is open what comes next. */
    boolean isHalf() {
        return half;
    }

    boolean isDetached() {
        return detached;
    }
}
