package taskmaster.jmx.mbean;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import taskmaster.core.output.OutputException;
import taskmaster.core.output.Terminal;
import taskmaster.core.output.TerminalPiece;

/** A terminal whose program is the test. */
public final class FakeTerminal implements Terminal {
    private final StringBuilder typed = new StringBuilder();
    private final List<String> sizes = new ArrayList<>();
    private String shown = "";
    private boolean ended;

    /** How many bytes it takes at once. */
    int room = Integer.MAX_VALUE;

    /** Shows something and wakes who waits for it. */
    public synchronized void show(String text) {
        shown += text;
        notifyAll();
    }

    public synchronized void finish() {
        ended = true;
        notifyAll();
    }

    /** What was typed, each byte a character. */
    public synchronized String typed() {
        return typed.toString();
    }

    public synchronized List<String> sizes() {
        return List.copyOf(sizes);
    }

    @Override
    public synchronized int write(byte[] bytes) throws OutputException {
        if (ended) {
            throw new OutputException("nobody reads the terminal of web");
        }
        int taken = Math.min(room, bytes.length);
        typed.append(new String(bytes, 0, taken, StandardCharsets.ISO_8859_1));
        return taken;
    }

    @Override
    public synchronized TerminalPiece read(long position, int maxBytes, long timeoutMillis)
            throws InterruptedException {
        long deadline = System.currentTimeMillis() + timeoutMillis;
        long left = timeoutMillis;
        while (position == shown.length() && !ended && left > 0) {
            wait(left);
            left = deadline - System.currentTimeMillis();
        }
        byte[] all = shown.getBytes(StandardCharsets.ISO_8859_1);
        int start = (int) (position < 0 ? Math.max(0, all.length + position) : position);
        byte[] bytes = Arrays.copyOfRange(all, start, Math.min(all.length, start + maxBytes));
        return new TerminalPiece(1, start, bytes, ended && start + bytes.length == all.length);
    }

    @Override
    public synchronized long shown() {
        return shown.length();
    }

    @Override
    public synchronized void resize(int columns, int rows) {
        sizes.add(columns + "x" + rows);
    }
}
