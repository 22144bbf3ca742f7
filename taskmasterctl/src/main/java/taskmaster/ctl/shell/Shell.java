package taskmaster.ctl.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.FirstWord;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Operator;
import taskmaster.ctl.command.Target;
import taskmaster.ctl.command.Words;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Report;
import taskmaster.ctl.top.Top;

/** The shell for people: reads a line, runs it, shows what came of it, until Ctrl-D. The exit code is always 0. */
public final class Shell {
    private final ShellSettings settings;
    private final Target target;
    private final Link link;
    private final CommandRunner runner;
    private final Function<Console, Report> reports;
    private final Manner manner;

    public Shell(ShellSettings settings, Target target, Function<Console, Report> reports, Manner manner) {
        this.settings = settings;
        this.target = target;
        this.link = target.link();
        this.runner = new CommandRunner();
        this.reports = reports;
        this.manner = manner;
    }

    /** On the terminal of this process. */
    public int run() {
        try (Terminal terminal = Screen.open()) {
            return run(terminal);
        } catch (IOException lost) {
            return ExitCode.OK;
        }
    }

    /** {@code top}, on the terminal of this process. */
    public int top() {
        try (Terminal terminal = Screen.open()) {
            top(terminal);
            link.close();
        } catch (IOException lost) {
            return ExitCode.GENERIC;
        }
        return ExitCode.OK;
    }

    private void top(Terminal terminal) {
        new Top(terminal, link, target.place(), settings.colours()).run();
    }

    private static boolean isTop(Terminal terminal, List<String> words) {
        return words.equals(List.of("top")) && !isDumb(terminal);
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    int run(Terminal terminal) {
        ExecutorService asker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("names").factory());
        LiveNames names = new LiveNames(() -> link.current().orElseThrow().statusRows(), asker, System::nanoTime);
        BurstReader reader = Screen.reader(
                terminal,
                new WordCompleter(names, target.servers(), manner),
                HistoryFile.prepare(settings.historyFile()),
                wantColours(terminal));
        Notices notices = new Notices(link, names, reader::printAbove);
        notices.want(manner == Manner.OWN && !isDumb(terminal));
        greet(terminal);
        look(names, notices);
        Thread.ofPlatform().daemon().name("notices").start(notices);
        while (readAndRun(terminal, reader, names, notices)) {}
        notices.end();
        link.close();
        asker.shutdownNow();
        return ExitCode.OK;
    }

    private void greet(Terminal terminal) {
        TerminalConsole console = console(terminal);
        if (manner == Manner.SUPERVISORCTL) {
            runner.run(context(console, new Turn(question -> false, Optional::empty)), List.of("status"));
            return;
        }
        try {
            console.print(Banner.of(link.client(), target.place()));
            console.flush();
        } catch (ClientException failed) {
            runner.tell(context(console, new Turn(question -> false, Optional::empty)), failed);
        }
    }

    /** @return whether to go on */
    private boolean readAndRun(Terminal terminal, LineReader reader, LiveNames names, Notices notices) {
        List<String> words;
        try {
            notices.speak();
            words = Words.of(reader.readLine(prompt(names, notices)));
        } catch (UserInterruptException cleared) {
            return true;
        } catch (EndOfFileException left) {
            return false;
        } finally {
            notices.hush();
        }
        if (!words.isEmpty() && Quits.test(words.getFirst())) {
            return false;
        }
        FirstWord first = FirstWord.of(words.isEmpty() ? "" : words.getFirst(), manner);
        if (!first.trouble().isEmpty()) {
            runner.refuse(context(console(terminal), new Turn(question -> false, Optional::empty)), first.trouble());
            return true;
        }
        if (!words.isEmpty()) {
            words.set(0, first.command());
        }
        if (isTop(terminal, words)) {
            top(terminal);
        } else if (words.equals(List.of("notify", "on")) || words.equals(List.of("notify", "off"))) {
            notices.want(words.getLast().equals("on"));
        } else if (!words.isEmpty()) {
            execute(terminal, reader, words);
        }
        look(names, notices);
        return true;
    }

    /** What a command has changed is no news. */
    private void look(LiveNames names, Notices notices) {
        if (link.current().isPresent()) {
            names.refresh();
            notices.remember(names.known());
        }
    }

    private String prompt(LiveNames names, Notices notices) {
        if (manner == Manner.SUPERVISORCTL) {
            return target.prompt() + "> ";
        }
        return Prompt.of(target.prompt(), link.current().isPresent(), names.known(), notices.pending());
    }

    private void execute(Terminal terminal, LineReader reader, List<String> words) {
        Turn turn = new Turn(
                settings.asking(),
                question -> Questions.confirms(reader, question),
                () -> Questions.newSecret(reader),
                () -> TerminalSeat.of(terminal));
        TerminalConsole console = console(terminal);
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> turn.interrupt());
        // JLine hears nothing of signals where it takes the terminal for a dumb one
        boolean deaf = isDumb(terminal);
        Object beforeAll = deaf ? Signals.register("INT", turn::interrupt) : null;
        try {
            boolean done = Foreground.run(
                    () -> {
                        reconnect(console);
                        runner.run(context(console, turn), words);
                    },
                    turn);
            if (!done) {
                console.close();
                TerminalConsole own = console(terminal);
                own.print("\n" + Operator.FAREWELL + "\n");
                own.flush();
            }
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
            if (deaf) {
                Signals.unregister("INT", beforeAll);
            }
        }
    }

    /** Says so when the daemon is another one than before; where there is none, the command tells why. */
    private void reconnect(TerminalConsole console) {
        link.dropIfDead(client -> {
            try {
                console.print("The connection was lost; now connected to " + Banner.daemon(client) + ".\n");
            } catch (ClientException goneAgain) {
                // the command tells
            }
        });
    }

    private TerminalConsole console(Terminal terminal) {
        return new TerminalConsole(terminal, wantColours(terminal));
    }

    private boolean wantColours(Terminal terminal) {
        return settings.colours() && !isDumb(terminal);
    }

    private Context context(TerminalConsole console, Turn turn) {
        return new Context(target, reports.apply(console), console, turn, manner);
    }
}
