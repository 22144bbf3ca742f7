package taskmaster.ctl.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Keeps what was printed. */
public final class MemoryConsole implements Console {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean colours;
    private Optional<Extent> extent = Optional.empty();
    private int brokenAfter = Integer.MAX_VALUE;

    public MemoryConsole() {
        this(false);
    }

    public MemoryConsole(boolean colours) {
        this.colours = colours;
    }

    /** From so many bytes on, nobody reads. */
    public MemoryConsole breakAfter(int count) {
        brokenAfter = count;
        return this;
    }

    /** A terminal of this size. */
    public MemoryConsole extent(int columns, int lines) {
        extent = Optional.of(new Extent(columns, lines));
        return this;
    }

    @Override
    public boolean isTerminal() {
        return extent.isPresent();
    }

    @Override
    public Optional<Extent> extent() {
        return extent;
    }

    @Override
    public synchronized void print(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(byte[] more) {
        bytes.writeBytes(more);
    }

    @Override
    public void flush() {}

    @Override
    public boolean hasColours() {
        return colours;
    }

    @Override
    public synchronized boolean isBroken() {
        return bytes.size() >= brokenAfter;
    }

    public synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public synchronized byte[] bytes() {
        return bytes.toByteArray();
    }
}
