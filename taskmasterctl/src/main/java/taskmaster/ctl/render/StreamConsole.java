package taskmaster.ctl.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Standard output of a one-shot command: gathered, then written in one go. One thread. */
public final class StreamConsole implements Console {
    private static final int LARGE = 1 << 16;

    private final OutputStream out;
    private final boolean colours;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(1024);
    private boolean broken;

    public StreamConsole(OutputStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
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
        } catch (IOException nobodyReads) {
            broken = true;
        }
        gathered.reset();
    }

    @Override
    public boolean hasColours() {
        return colours;
    }

    @Override
    public boolean isBroken() {
        return broken;
    }
}
