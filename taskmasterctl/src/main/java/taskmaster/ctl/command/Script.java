package taskmaster.ctl.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import taskmaster.ctl.attach.Seat;

/** Nobody to talk to: means what it says, waits as long as it takes, is ended by a signal. */
public final class Script implements Operator {
    private final boolean shell;
    private final Supplier<Optional<Seat>> seats;

    /** @param shell whether commands are read by us, so that they are typed without the program's name */
    public Script(boolean shell) {
        this(shell, Optional::empty);
    }

    /** @param seats the terminal this program runs on, if it does; only asked by a command that wants one */
    public Script(boolean shell, Supplier<Optional<Seat>> seats) {
        this.shell = shell;
        this.seats = seats;
    }

    @Override
    public Optional<Seat> seat() {
        return seats.get();
    }

    @Override
    public boolean confirms(String question) {
        return true;
    }

    @Override
    public boolean waits(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        return true;
    }

    /** From the terminal without an echo; else a line of standard input. */
    @Override
    public Optional<String> newSecret() {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isPresent()) {
            char[] once = terminal.get().readPassword("Password: ");
            char[] again = terminal.get().readPassword("Again: ");
            boolean same = once != null && once.length > 0 && Arrays.equals(once, again);
            return same ? Optional.of(new String(once)) : Optional.empty();
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return Optional.ofNullable(line).filter(text -> !text.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Runnable leavesBehind() {
        if (shell) {
            return () -> {};
        }
        Thread farewell = new Thread(Script::farewell, "farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        return () -> Runtime.getRuntime().removeShutdownHook(farewell);
    }

    @Override
    public void follows() {
        if (!shell) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ExitCode.OK), "end quietly"));
        }
    }

    /** Runs only when a signal ends us: a command that is over halts, and so do we here, with the code that the signal means. */
    private static void farewell() {
        System.err.print("\r\033[K" + FAREWELL + "\n");
        System.err.flush();
    }

    @Override
    public String typed(String command) {
        return shell ? command : "taskmasterctl " + command;
    }
}
