package taskmaster.ctl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.client.Connector;
import taskmaster.ctl.client.FakeClient;
import taskmaster.ctl.command.Asking;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.Server;
import taskmaster.ctl.command.Servers;
import taskmaster.ctl.command.Target;
import taskmaster.ctl.render.TextReport;

/** The shell, driven by bytes as a keyboard sends them. */
@Timeout(60)
class ShellIT {
    private static final String CTRL_C = "\003";
    private static final String CTRL_D = "\004";
    /** One process is FATAL. */
    private static final String PROMPT = "prompt (1 failed)> ";

    @TempDir
    Path directory;

    private final FakeClient first = new FakeClient().shows("web", "RUNNING", "pid 100", "worker:a", "FATAL", "why");
    private volatile FakeClient daemon = first;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Optional<LineDisciplineTerminal> terminal = Optional.empty();
    private Optional<Thread> shell = Optional.empty();
    private volatile boolean gone;

    @AfterEach
    void close() throws Exception {
        if (terminal.isPresent()) {
            terminal.get().close();
        }
        if (shell.isPresent()) {
            shell.get().join(5_000);
        }
    }

    @Test
    void theBannerSaysWhoIsThereAndHowThingsAre() throws Exception {
        open("xterm");
        seen("taskmasterd 1.2.3 (pid 4711, up 1m 1s)");
        seen("at unix:///x");
        seen("2 processes: 1 RUNNING, 1 FATAL");
        leave();
    }

    @Test
    void commandsRunAndThePromptReturns() throws Exception {
        open("dumb");
        type("status web\r");
        seen("RUNNING   pid 100");
        type("frobnicate ünï\r");
        seen("*** Unknown syntax: frobnicate ünï");
        type("   \r");
        type("version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void tabCompletesCommandsAndLiveNames() throws Exception {
        first.answers("restart", "worker:a\tSTARTED\t");
        open("xterm");
        seen(PROMPT);
        type("rest\twork\ta\r");
        await("restart ran").until(() -> first.calls().contains("restart worker:a"));
        leave();
    }

    @Test
    void ctrlCClearsTheLineAndCtrlDLeaves() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("shutdown" + CTRL_C + "version\r");
        seen("1.2.3");
        assertThat(first.calls()).doesNotContain("shutdown");
        type(CTRL_D);
        ended();
    }

    @Test
    void quitLeavesAndClosesTheConnection() throws Exception {
        open("xterm");
        type("quit\r");
        ended();
        assertThat(first.calls()).last().isEqualTo("close");
    }

    @Test
    void connectTurnsToAnotherDaemonAndBack() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("connect e\t\r");
        seen("connected to taskmasterd 1.2.3 at east:1");
        seen("east> ");
        assertThat(first.calls()).last().isEqualTo("close");
        type("status\r");
        seen("db ");
        type("connect down\r");
        seen("down:1 refused connection");
        type("connect\r");
        seen("* east  east:1");
        type("connect first\r");
        seen(PROMPT, 2);
        leave();
    }

    @Test
    void thePromptSaysThatThereIsNoDaemon() throws Exception {
        gone = true;
        open("dumb");
        seen("prompt (not connected)> ");
        leave();
    }

    @Test
    void historyIsKeptForTheNextShell() throws Exception {
        open("xterm");
        type("version\r");
        seen("1.2.3");
        leave();
        assertThat(Files.readString(directory.resolve("history"))).contains("version");
        screen.reset();
        open("xterm");
        seen(PROMPT);
        type("\033[A\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void attachLendsTheTerminalToAProgramAndGivesItBack() throws Exception {
        first.answers("attributes", "Stdin terminal").screen().show("program> ");
        open("xterm");
        seen(PROMPT);
        type("attach web\r");
        seen("program> ");
        type("one" + CTRL_C + CTRL_D + "\r");
        await("keys").until(() -> first.screen().typed().equals("one" + CTRL_C + CTRL_D + "\r"));
        type("\035");
        seen("[web detached; it goes on]");
        type("version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void fgEditsLinesForAProgramUntilCtrlC() throws Exception {
        first.answers("attributes", "Stdin pipe").log("web", "stdout").append("ready\n");
        first.discards("web", "stderr");
        open("xterm");
        seen(PROMPT);
        type("fg web\r");
        seen("ready");
        type("helo\002l\r");
        await("line").until(() -> first.calls().contains("sendLine web hello"));
        first.log("web", "stdout").append("got it\n");
        seen("got it");
        type("half" + CTRL_C);
        seen("Exiting foreground");
        type("version\r");
        seen("1.2.3");
        leave();
        assertThat(Files.readString(directory.resolve("history"))).doesNotContain("hello");
    }

    @Test
    void fgEndsWhenTheProcessDoes() throws Exception {
        first.answers("attributes", "Stdin pipe").discards("web", "stderr");
        open("xterm");
        seen(PROMPT);
        type("fg web\r");
        seen("Press Ctrl-C to exit");
        first.shows("web", "EXITED", "Nov 24", "worker:a", "FATAL", "why");
        seen("Process got killed");
        seen("Exiting foreground");
        type("version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void shutdownAsksFirst() throws Exception {
        open("xterm");
        type("shutdown\r");
        seen("Really shut taskmasterd down y/N?");
        type("n\r");
        seen(PROMPT, 2);
        assertThat(first.calls()).doesNotContain("shutdown");
        type("shutdown\r");
        seen("y/N?", 2);
        type("y\r");
        seen("Shut down");
        leave();
        assertThat(Files.readString(directory.resolve("history")).lines()).doesNotContain("y", "n");
    }

    @Test
    void ctrlCEndsAFollowedLogAndNotTheShell() throws Exception {
        first.log().append("first line\n");
        open("xterm");
        type("tail -f web\r");
        seen("==> Press Ctrl-C to exit <==");
        seen("first line");
        type(CTRL_C);
        seen(PROMPT, 2);
        type("version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void aRestartedDaemonIsFoundAgainAndSaidSo() throws Exception {
        open("xterm");
        seen(PROMPT);
        FakeClient second = new FakeClient().shows("web", "STOPPED", "Not started");
        first.die();
        daemon = second;
        type("status\r");
        seen("The connection was lost; now connected to taskmasterd 1.2.3");
        seen("Not started");
        leave();
    }

    @Test
    void aDaemonThatIsGoneIsALineAndTheShellStays() throws Exception {
        open("xterm");
        seen(PROMPT);
        first.die();
        daemon = new FakeClient();
        gone = true;
        type("status\r");
        seen("unix:///x no such file");
        gone = false;
        type("version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void ctrlCGivesThePromptBackWhileTheDaemonGoesOn() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        first.holds("stop", latch).answers("stop", "web\tSTOPPED\t");
        open("xterm");
        type("stop web\r");
        await("the order is under way").until(() -> first.begun().contains("stop"));
        type(CTRL_C);
        seen("No longer waiting; what was ordered goes on in taskmasterd.");
        latch.countDown();
        await("the daemon did it").until(() -> first.calls().contains("stop web"));
        type("version\r");
        seen("1.2.3");
        assertThat(text()).doesNotContain("web: stopped");
        leave();
    }

    @Test
    void aLongLineTypedWithoutAMarkIsTakenInOneGo() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("y".repeat(50_000) + "\r");
        seen("*** Unknown syntax: yyy");
        leave();
    }

    @Test
    void topTakesTheScreenAndGivesItBack() throws Exception {
        first.lacks("detailRows").answers("restart", "worker:a\tSTARTED\t");
        open("xterm");
        seen(PROMPT);
        type("top\r");
        seen("2 processes: 1 RUNNING, 1 FATAL", 2);
        type("jr");
        seen("restart worker:a? y/N");
        type("y");
        seen("worker:a: started");
        type(":shutdown\r");
        seen("Really shut taskmasterd down y/N?");
        type("n");
        seen("nothing to show");
        type("q");
        seen(PROMPT, 2);
        type("version\r");
        seen("1.2.3", 3);
        assertThat(first.calls()).doesNotContain("shutdown");
        leave();
    }

    @Test
    void aBeginningOfACommandIsEnoughButNotOfEvery() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("vers\r");
        seen("1.2.3", 2);
        type("shut\r");
        seen("*** shutdown is only done if the whole word is typed");
        type("re\r");
        seen("*** Ambiguous: re (restart, reread, remove, reload)");
        assertThat(first.calls()).doesNotContain("shutdown");
        leave();
    }

    @Test
    void whatHappensMeanwhileStandsAboveThePrompt() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("stat");
        first.shows("web", "FATAL", "no such file", "worker:a", "FATAL", "why");
        seen("* web FATAL: no such file");
        type("us web\r");
        seen("web                              ");
        seen("prompt (2 failed)> ");
        leave();
    }

    @Test
    void veryLongLinesAndStrangeBytesAreBorne() throws Exception {
        open("dumb");
        type("x".repeat(20_000) + "\r");
        seen("*** Unknown syntax: xxx");
        type("\033[99;99~\001\005\033OP ü\u20ac\uD834\uDD1E\r");
        type("\025version\r");
        seen("1.2.3");
        leave();
    }

    @Test
    void aWindowMayChangeItsSize() throws Exception {
        open("xterm");
        seen(PROMPT);
        type("vers");
        terminal.orElseThrow().setSize(new Size(20, 5));
        terminal.orElseThrow().raise(Terminal.Signal.WINCH);
        type("ion\r");
        seen("1.2.3");
        leave();
    }

    private void open(String type) throws IOException {
        LineDisciplineTerminal made =
                new LineDisciplineTerminal("test", type, new Recorder(screen), StandardCharsets.UTF_8);
        made.setSize(new Size(160, 40));
        terminal = Optional.of(made);
        ShellSettings settings = new ShellSettings(Optional.of(directory.resolve("history")), true, Asking.FREELY);
        Server prompted = server("prompt", "unix:///x", () -> {
            if (gone) {
                throw new ClientException(Kind.NO_SUCH_FILE, "");
            }
            return daemon;
        });
        Target target = new Target(prompted, new Two(prompted));
        Shell one = new Shell(settings, target, TextReport::new, Manner.OWN);
        shell = Optional.of(Thread.ofPlatform().daemon().start(() -> one.run(made)));
    }

    private static Server server(String name, String url, Connector connector) {
        return new Server(new Place(url, Optional.empty(), true, Map.of(), () -> "1.2.3"), name, connector);
    }

    /** The first, one elsewhere, and one that is down. */
    private record Two(Server first) implements Servers {
        @Override
        public List<String> names() {
            return List.of(FIRST, "east", "down");
        }

        @Override
        public Server find(String name) {
            return switch (name) {
                case "east" -> server("east", "east:1", () -> new FakeClient().shows("db", "RUNNING", "pid 5"));
                case "down" ->
                    server("down", "down:1", () -> {
                        throw new ClientException(Kind.REFUSED_CONNECTION, "");
                    });
                default -> first;
            };
        }
    }

    private void type(String keys) throws IOException {
        terminal.orElseThrow().processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    private void leave() throws Exception {
        type(CTRL_D);
        ended();
    }

    private void ended() throws Exception {
        shell.orElseThrow().join(10_000);
        assertThat(shell.orElseThrow().isAlive())
                .as("shell still runs; screen: %s", text())
                .isFalse();
    }

    private void seen(String text) {
        seen(text, 1);
    }

    private void seen(String text, int times) {
        await(text).until(() -> text().split(Pattern.quote(text), -1).length > times);
    }

    private String text() {
        synchronized (screen) {
            return new String(screen.toByteArray(), StandardCharsets.UTF_8);
        }
    }

    /** The writer and the reader of the screen are different threads. */
    private static final class Recorder extends OutputStream {
        private final ByteArrayOutputStream screen;

        Recorder(ByteArrayOutputStream screen) {
            this.screen = screen;
        }

        @Override
        public void write(int one) {
            synchronized (screen) {
                screen.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            synchronized (screen) {
                screen.write(bytes, from, count);
            }
        }
    }
}
