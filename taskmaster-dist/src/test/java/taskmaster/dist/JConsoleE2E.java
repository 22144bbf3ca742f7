package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tab of the plugin in the JDK's own JConsole, over TCP, as a person uses it. */
class JConsoleE2E {
    private static final String PROGRAMS = """
            [program:web]
            command=sh -c 'trap "echo hupped" HUP; echo hello; echo oops >&2; while :; do sleep 0.2; done'
            startsecs=0
            stdout_logfile=@DIR@/web
            stderr_logfile=@DIR@/web.err
            [program:db]
            command=sleep 600
            startsecs=0
            [program:broken]
            command=no-such-command
            startretries=0
            [program:spare]
            command=sleep 600
            autostart=false
            """;

    @TempDir
    Path directory;

    private int port;

    @BeforeEach
    void findAPort() throws IOException {
        port = FreePort.find();
    }

    private String config(String role) {
        return """
                [inet_jmx_server]
                port=127.0.0.1:%d
                [user:chief]
                password=secret word
                role=admin
                [user:guest]
                password=other word
                role=%s
                [user:webmaster]
                password=third word
                role=operator
                programs=web
                """.formatted(port, role) + PROGRAMS;
    }

    /** Kept when the test is over: {@code target/jconsole-NAME.png}. */
    private static Path picture(String name) {
        return Path.of(System.getProperty("basedir"), "target", "jconsole-" + name + ".png");
    }

    @Test
    void processesAreWatchedAndCommanded() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, config("viewer"));
                JConsole console = JConsole.open(directory)) {
            console.connect(port, "chief", "secret word");
            console.awaitRow("web", "RUNNING " + daemon.pidOf("web"));
            console.awaitRow("broken", "FATAL");
            assertThat(console.row("spare")).contains("STOPPED").contains("not started yet");
            assertThat(console.text("identity")).contains("chief (admin)");
            assertThat(console.text("explanation")).contains("Select a process");
            assertThat(console.isEnabled("STOP")).isFalse();

            console.select("web");
            console.awaitText("explanation", text -> text.contains("web is RUNNING"));
            console.awaitText("log", "hello"::equals);
            console.press("stderr");
            console.awaitText("log", "oops"::equals);
            console.press("stdout");
            console.type("filter", "no such thing");
            console.awaitText("sentence", text -> text.startsWith("No process has \"no such thing\""));
            console.type("filter", "");

            console.select("web");
            console.press("STOP");
            console.awaitText("line", "stop web: web: stopped"::equals);
            console.awaitRow("web", "STOPPED");
            console.awaitText("explanation", text -> text.contains("web is STOPPED"));
            assertThat(console.selected()).isEqualTo("web");
            console.press("START");
            console.awaitText("line", "start web: web: started"::equals);
            console.awaitRow("web", "RUNNING " + daemon.pidOf("web"));
            console.press("SIGNAL");
            console.awaitText("line", "signal HUP web: web: signalled"::equals);
            console.awaitText("log", text -> text.endsWith("hupped"));
            console.picture(picture("admin"));

            console.select("web", "db");
            console.awaitText("explanation", text -> text.startsWith("2 processes are selected"));
            long before = daemon.pidOf("db");
            console.press("RESTART");
            console.awaitText("line", "restart 2 processes: done for 2 processes"::equals);
            assertThat(daemon.pidOf("db")).isNotEqualTo(before);

            console.select("broken", "spare");
            console.press("START");
            console.awaitText("line", text -> text.startsWith("start 2 processes: 1 of 2 failed: broken: "));
            console.awaitRow("spare", "RUNNING");
            assertThat(console.failures()).isEmpty();
        }
    }

    @Test
    void overTlsItAsksNothing() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(
                directory, config("viewer").replace("[user:chief]", "tls_self_signed=true\n[user:chief]"))) {
            TrustStore trust = TrustStore.make(directory, daemon.file("daemon.crt"));
            try (JConsole console = JConsole.open(directory, trust.java())) {
                console.connectSecurely(port, "chief", "secret word");
                console.awaitRow("web", "RUNNING " + daemon.pidOf("web"));
                console.select("web");
                console.awaitText("explanation", text -> text.contains("web is RUNNING"));
                console.press("STOP");
                console.awaitText("line", "stop web: web: stopped"::equals);
                console.picture(picture("tls"));
                assertThat(console.failures()).isEmpty();
            }
        }
    }

    @Test
    void whoMayOnlyLookIsToldWhyHeCannotCommand() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, config("viewer"));
                JConsole console = JConsole.open(directory)) {
            console.connect(port, "guest", "other word");
            console.awaitRow("web", "RUNNING");
            console.select("web");
            console.awaitText("explanation", text -> text.contains("web is RUNNING"));
            console.awaitText("log", "hello"::equals);
            for (String button : new String[] {"START", "STOP", "RESTART", "SIGNAL"}) {
                assertThat(console.isEnabled(button)).as(button).isFalse();
                assertThat(console.tip(button)).contains("guest is a viewer");
            }
            assertThat(console.text("line")).contains("guest is a viewer");
            console.picture(picture("viewer"));

            daemon.configure(config("operator"));
            daemon.signal("HUP");
            await("the new role counts in the open session")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> console.isEnabled("STOP"));
            console.press("STOP");
            console.awaitText("line", "stop web: web: stopped"::equals);
            assertThat(console.failures()).isEmpty();
        }
    }

    @Test
    void withoutAScreenDevSaysWhatIsMissing() throws Exception {
        Path dev = Path.of(System.getProperty("basedir"), "..", "dev");
        Distribution.Result result = Distribution.run(directory, Map.of("DISPLAY", ""), dev, "run", "--jconsole");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("dev: JConsole has no screen to open its window on: DISPLAY is not set\n");
    }

    @Test
    void anAccountForSomeProgramsHasTheseAndNoOthers() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, config("viewer"));
                JConsole console = JConsole.open(directory)) {
            console.connect(port, "webmaster", "third word");
            console.awaitRow("web", "RUNNING " + daemon.pidOf("web"));
            assertThat(console.rowCount()).isEqualTo(1);
            assertThat(console.text("identity")).contains("webmaster (operator), only for web");
            console.select("web");
            console.press("STOP");
            console.awaitText("line", "stop web: web: stopped"::equals);
            assertThat(console.failures()).isEmpty();
        }
    }

    @Test
    void aDaemonThatHangsOrEndsIsALineAndNoFrozenWindow() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, config("viewer"));
                JConsole console = JConsole.open(directory)) {
            console.connect(port, "chief", "secret word");
            console.awaitRow("web", "RUNNING");
            console.select("web");
            daemon.signal("STOP");
            console.awaitText("trouble", text -> text.startsWith("The daemon has not answered for "));
            assertThat(console.pulse()).isLessThan(1000);
            assertThat(console.row("web")).contains("RUNNING");
            assertThat(console.isEnabled("STOP")).isFalse();
            console.picture(picture("hanging"));
            daemon.signal("CONT");
            console.awaitText("trouble", String::isEmpty);
            assertThat(console.selected()).isEqualTo("web");
            assertThat(console.isEnabled("STOP")).isTrue();

            daemon.signal("KILL");
            console.awaitText("trouble", text -> text.startsWith("The connection is lost"));
            assertThat(console.pulse()).isLessThan(1000);
            assertThat(console.row("web")).contains("RUNNING");
            console.picture(picture("lost"));
            daemon.start();
            console.press("Reconnect");
            console.awaitText("trouble", String::isEmpty);
            console.awaitRow("web", "RUNNING " + daemon.pidOf("web"));
            assertThat(console.failures()).isEmpty();
        }
    }
}
