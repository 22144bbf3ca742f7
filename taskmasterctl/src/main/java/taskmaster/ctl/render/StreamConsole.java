package taskmaster.ctl.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output of a one-shot command: gathered, then written in one go. One thread. */
public final class StreamConsole implements Console {
    private static final int LARGE = 1 << 16;

    private final OutputStream out;
    private boolean colours;
    private final boolean terminal;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(1024);
    private boolean broken;
    private Optional<String> failure = Optional.empty();

    /**
     * A console without a shell.
     *
     * @param terminal whether the other end is one; it is asked for its size when that is needed
     */
    public StreamConsole(OutputStream out, boolean colours, boolean terminal) {
        this.out = out;
        this.colours = colours;
        this.terminal = terminal;
    }

    /** Whether there are colours from now on. */
    public void colour(boolean wanted) {
        colours = wanted;
    }

    @Override
    public void print(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes) {
        gathered.writeBytes(bytes);
        if (gathered.size() >= LARGE) {
            flush();
        }
    }

    @Override
    public void flush() {
        try {
            if (!broken && gathered.size() > 0) {
                out.write(gathered.toByteArray());
                out.flush();
            }
        } catch (IOException failed) {
            broken = true;
            failure = Optional.ofNullable(failed.getMessage()).filter(text -> !text.contains("Broken pipe"));
        }
        gathered.reset();
    }

    /** Why not everything could be written; that nobody reads any more is no failure. */
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public boolean hasColours() {
        return colours;
    }

    @Override
    public boolean isTerminal() {
        return terminal;
    }

    @Override
    public Optional<Extent> extent() {
        return terminal ? Optional.of(TerminalSize.ask()) : Optional.empty();
    }

    @Override
    public boolean isBroken() {
        return broken;
    }
}
