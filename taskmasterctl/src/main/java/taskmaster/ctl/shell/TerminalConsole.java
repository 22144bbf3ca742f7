package taskmaster.ctl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import taskmaster.ctl.render.Console;

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
    public synchronized boolean isBroken() {
        return closed;
    }

    synchronized void close() {
        closed = true;
    }
}
