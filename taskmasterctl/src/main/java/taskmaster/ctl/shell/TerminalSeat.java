package taskmaster.ctl.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Attributes.OutputFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.utils.NonBlockingInputStream;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.attach.Lines;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.render.Extent;

/** A terminal of JLine's. */
public final class TerminalSeat implements Seat {
    private final Terminal terminal;
    private final boolean own;

    /** What it takes to give the terminal back; null: it is not taken. Guarded by this. */
    private @Nullable Taken taken;

    private record Taken(Attributes before, Terminal.SignalHandler resized, Supplier<String> undo, Thread hook) {}

    private TerminalSeat(Terminal terminal, boolean own) {
        this.terminal = terminal;
        this.own = own;
    }

    /** The terminal of this process, opened for one command. */
    public static Optional<Seat> open() {
        try {
            return Optional.of(new TerminalSeat(Screen.open(), true));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** A terminal that is open; none if it is one of those that cannot but type. */
    static Optional<Seat> of(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB)
                ? Optional.empty()
                : Optional.of(new TerminalSeat(terminal, false));
    }

    @Override
    public synchronized void takeOver(Runnable resized, Supplier<String> undo) {
        Attributes before = terminal.getAttributes();
        Thread hook = new Thread(this::lastWords, "give the terminal back");
        taken = new Taken(before, terminal.handle(Terminal.Signal.WINCH, signal -> resized.run()), undo, hook);
        Runtime.getRuntime().addShutdownHook(hook);
        terminal.setAttributes(raw(before));
    }

    /** Every key is one byte or more for the program, none is for the kernel here; what the program writes is not touched. */
    private static Attributes raw(Attributes before) {
        Attributes raw = new Attributes(before);
        raw.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
        raw.setInputFlags(
                EnumSet.of(
                        InputFlag.IXON,
                        InputFlag.ICRNL,
                        InputFlag.INLCR,
                        InputFlag.IGNCR,
                        InputFlag.BRKINT,
                        InputFlag.ISTRIP),
                false);
        raw.setOutputFlag(OutputFlag.OPOST, false);
        raw.setControlChar(ControlChar.VMIN, 0);
        raw.setControlChar(ControlChar.VTIME, 1);
        return raw;
    }

    @Override
    public synchronized void giveBack() {
        Taken mine = taken;
        if (mine == null) {
            return;
        }
        taken = null;
        write(mine.undo().get().getBytes(StandardCharsets.UTF_8));
        terminal.setAttributes(mine.before());
        terminal.handle(Terminal.Signal.WINCH, mine.resized());
        Runtime.getRuntime().removeShutdownHook(mine.hook());
    }

    /** A signal ends us. JLine gives back the attributes, and may have closed its terminal already. */
    private synchronized void lastWords() {
        Taken mine = taken;
        taken = null;
        if (mine == null) {
            return;
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(mine.undo().get().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // nobody sees it
        }
    }

    /** JLine waits for each byte for a tenth of a second, so it is asked for the first only: an echo would come late. */
    @Override
    public int read(byte[] into, long timeoutMillis) throws IOException {
        int first = readFirst(timeoutMillis);
        if (first < 0) {
            return first == NonBlockingInputStream.READ_EXPIRED ? 0 : -1;
        }
        into[0] = (byte) first;
        return 1 + readThere(into);
    }

    private int readFirst(long timeoutMillis) throws IOException {
        try {
            return ((NonBlockingInputStream) terminal.input()).read(timeoutMillis);
        } catch (IllegalStateException closed) {
            // by JLine, because a signal ends us: nothing is to be said or done any more, and this thread ends with the
            // rest
            LockSupport.parkNanos(this, Long.MAX_VALUE);
            throw new IOException("closed", closed);
        }
    }

    /** What else there is already, as of a paste, or a key that is several bytes. */
    @SuppressWarnings("resource") // the descriptor is that of the process
    private int readThere(byte[] into) throws IOException {
        if (!(terminal instanceof PosixSysTerminal)) {
            return 0;
        }
        InputStream same = new FileInputStream(FileDescriptor.in);
        int there = Math.min(same.available(), into.length - 1);
        return there <= 0 ? 0 : Math.max(0, same.read(into, 1, there));
    }

    /** Not after the terminal was given back: what comes late is nobody's business any more. */
    @Override
    public synchronized void show(byte[] bytes) {
        if (taken != null) {
            write(bytes);
        }
    }

    private void write(byte[] bytes) {
        try {
            terminal.output().write(bytes);
            terminal.flush();
        } catch (IOException | IllegalStateException gone) {
            // nobody sees it
        }
    }

    @Override
    public Extent extent() {
        boolean known = terminal.getWidth() > 0 && terminal.getHeight() > 0;
        return known ? new Extent(terminal.getWidth(), terminal.getHeight()) : Extent.USUAL;
    }

    @Override
    public Lines lines() {
        return new TerminalLines(terminal);
    }

    @Override
    public void close() {
        giveBack();
        if (own) {
            try {
                terminal.close();
            } catch (IOException gone) {
                // then it is closed
            }
        }
    }
}
