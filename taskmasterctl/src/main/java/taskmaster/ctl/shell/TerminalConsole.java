package taskmaster.ctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Terminal;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Extent;

/** Output of one command on the terminal. Once closed it drops everything: the command was left behind. Any thread. */
final class TerminalConsole implements Console {
    private final Terminal terminal;
    private final boolean colours;
    private boolean closed;

    TerminalConsole(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
    }

    @Override
    public void print(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(byte[] bytes) {
        if (closed) {
            return;
        }
        try {
            terminal.output().write(bytes);
        } catch (IOException gone) {
            closed = true;
        }
    }

    @Override
    public void flush() {
        terminal.flush();
    }

    @Override
    public boolean hasColours() {
        return colours;
    }

    @Override
    public boolean isTerminal() {
        return !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    @Override
    public Optional<Extent> extent() {
        if (!isTerminal()) {
            return Optional.empty();
        }
        boolean known = terminal.getWidth() > 0 && terminal.getHeight() > 0;
        return Optional.of(known ? new Extent(terminal.getWidth(), terminal.getHeight()) : Extent.USUAL);
    }

    @Override
    public synchronized boolean isBroken() {
        return closed;
    }

    synchronized void close() {
        closed = true;
    }
}
