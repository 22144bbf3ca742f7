package taskmaster.ctl.shell;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import taskmaster.ctl.attach.Lines;

/** Lines that a person edits, while what the program writes is shown above. */
final class TerminalLines implements Lines {
    private final BurstReader reader;
    private volatile Optional<Thread> waiting = Optional.empty();
    private volatile boolean over;

    TerminalLines(Terminal terminal) {
        reader = Screen.plainReader(terminal);
    }

    @Override
    public Optional<String> next() {
        waiting = Optional.of(Thread.currentThread());
        try {
            return over ? Optional.empty() : Optional.of(reader.readLine());
        } catch (UserInterruptException | EndOfFileException left) {
            return Optional.empty();
        } finally {
            waiting = Optional.empty();
        }
    }

    @Override
    public void show(byte[] bytes) {
        reader.printAbove(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void breakOff() {
        over = true;
        waiting.ifPresent(Thread::interrupt);
    }

    @Override
    public void close() {
        Thread.interrupted(); // what was meant for the waiting is not for whoever waits next
    }
}
