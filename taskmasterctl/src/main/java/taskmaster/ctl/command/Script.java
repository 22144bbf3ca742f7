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

/** No shell of ours: waits as long as it takes, is ended by a signal; means what it says, unless a person sits there to be asked. */
public final class Script implements Operator {
    private final boolean shell;
    private final boolean person;
    private final Asking asking;
    private final Supplier<Optional<Seat>> seats;

    /** @param shell whether commands are read by us, so that they are typed without the program's name */
    public Script(boolean shell) {
        this(shell, false, Asking.FREELY, Optional::empty);
    }

    /**
     * Commands of one kind.
     *
     * @param terminal whether somebody sits at standard input and output, who may be asked
     * @param seats the terminal this program runs on, if it does; only asked by a command that wants one
     */
    public Script(boolean shell, boolean terminal, Asking asking, Supplier<Optional<Seat>> seats) {
        this.shell = shell;
        this.person = terminal && asking.allowed();
        this.asking = asking;
        this.seats = seats;
    }

    @Override
    public boolean hasAgreed() {
        return asking.agreed();
    }

    @Override
    public Optional<Seat> seat() {
        return seats.get();
    }

    @Override
    public boolean canBeAsked() {
        return person;
    }

    @Override
    public boolean confirms(String question) {
        if (!person || asking.agreed()) {
            return true;
        }
        System.out.print(question);
        System.out.flush();
        try {
            String answer = line();
            return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String line() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
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
        if (terminal.isPresent() && !asking.allowed()) {
            return Optional.empty();
        }
        if (terminal.isPresent()) {
            char[] once = terminal.get().readPassword("Password: ");
            char[] again = terminal.get().readPassword("Again: ");
            boolean same = once != null && once.length > 0 && Arrays.equals(once, again);
            return same ? Optional.of(new String(once)) : Optional.empty();
        }
        try {
            return Optional.of(line()).filter(text -> !text.isEmpty());
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
