package taskmaster.ctl.top;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Extent;

/** Keeps what a command prints, to show it in a place of the screen. One thread at a time. */
final class TextConsole implements Console {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

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
        return false;
    }

    @Override
    public boolean isTerminal() {
        return false;
    }

    @Override
    public Optional<Extent> extent() {
        return Optional.empty();
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    synchronized List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
