package taskmaster.ctl.client;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import taskmaster.jmx.api.TerminalPiece;

/** What the terminal of a program shows, and what was typed at it. */
public final class FakeScreen {
    private final StringBuilder typed = new StringBuilder();
    private byte[] shown = {};
    private String last = "";
    private boolean over;
    private boolean answering = true;
    private boolean lost;
    private int room = Integer.MAX_VALUE;

    public synchronized FakeScreen show(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int before = shown.length;
        shown = Arrays.copyOf(shown, before + more.length);
        System.arraycopy(more, 0, shown, before, more.length);
        notifyAll();
        return this;
    }

    /** The program has ended. */
    public synchronized FakeScreen finish() {
        over = true;
        notifyAll();
        return this;
    }

    /** The program ends when it reads this. */
    public synchronized void finishUpon(String keys) {
        last = keys;
    }

    /** Whether whoever is attached is the one who answers. */
    public synchronized void answering(boolean answers) {
        answering = answers;
    }

    /** The daemon is gone. */
    public synchronized void lose() {
        lost = true;
        notifyAll();
    }

    /** How many bytes the program takes from now on. */
    public synchronized void room(int bytes) {
        room = bytes;
    }

    /** Each byte as a character. */
    public synchronized String typed() {
        return typed.toString();
    }

    synchronized int type(byte[] keys) {
        int taken = Math.min(room, keys.length);
        room -= taken;
        typed.append(new String(keys, 0, taken, StandardCharsets.ISO_8859_1));
        if (!last.isEmpty() && typed.indexOf(last) >= 0) {
            finish();
        }
        return taken;
    }

    synchronized TerminalPiece read(long position, int bytes, int waitMillis, boolean attached) throws ClientException {
        long deadline = System.currentTimeMillis() + waitMillis;
        while (position == shown.length && !over && !lost && System.currentTimeMillis() < deadline) {
            try {
                wait(10);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
        }
        if (lost) {
            throw new ClientException(ClientException.Kind.LOST, "");
        }
        int start = (int) (position < 0 ? Math.max(0, shown.length + position) : position);
        byte[] piece = Arrays.copyOfRange(shown, start, Math.min(shown.length, start + bytes));
        int end = start + piece.length;
        return new TerminalPiece(1, start, end, piece, over && end == shown.length, attached && answering);
    }
}
