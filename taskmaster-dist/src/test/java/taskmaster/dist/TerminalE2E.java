package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Tmux.Window;

/** Programs with a terminal, used through the built distribution on real terminals. */
@Timeout(180)
class TerminalE2E {
    private static final String USUAL = "cursor 1 other 0 keypad 0 mouse 0 wrap 1";

    /** Types letters one by one, waits for the echo of each, and prints how many milliseconds the quickest took. */
    private static final String TYPIST = """
            import os, pty, select, sys, time
            pid, fd = pty.fork()
            if pid == 0:
                os.environ["TERM"] = "xterm"
                os.execv(sys.argv[1], [sys.argv[1], "-c", sys.argv[2], "attach", "sh"])
            def read(seconds):
                return os.read(fd, 65536) if select.select([fd], [], [], seconds)[0] else b""
            seen = b""
            while b"there>" not in seen:
                seen += read(20)
            while read(0.5):
                pass
            best = 1000
            for letter in b"abcdefghijklmnopqrst":
                start = time.time()
                os.write(fd, bytes([letter]))
                while bytes([letter]) not in read(20):
                    pass
                best = min(best, time.time() - start)
            os.write(fd, b"\\x1d")
            print(int(best * 1000))
            """;

    @TempDir
    Path directory;

    private static String attach(TestDaemon daemon, String arguments) {
        return Distribution.program("taskmasterctl") + " -c " + daemon.config() + " " + arguments;
    }

    private TestDaemon shell() throws IOException, InterruptedException {
        return TestDaemon.start(directory, """
                [program:sh]
                command=/bin/sh -i
                tty=true
                startsecs=0
                stopsignal=HUP
                autorestart=false
                environment=PS1="there> "
                stdout_logfile=@DIR@/sh.log
                """);
    }

    @Test
    void aShellIsUsedLeftAndComeBackTo() throws Exception {
        try (TestDaemon daemon = shell();
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 90, 20);
            window.line(attach(daemon, "attach sh"));
            window.awaitShown("[attached to sh; Ctrl-] detaches, twice types it]");
            window.awaitShown("there>");
            window.line("echo $((6*7)) $(stty size)");
            window.awaitShown("42 20 90");
            window.resize(100, 25);
            await("new size")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        window.line("stty size");
                        return window.screen().contains("25 100");
                    });
            window.line("sleep 600");
            window.press("C-c");
            window.line("echo interrupted: $?");
            window.awaitShown("interrupted: 130");
            window.press("C-]");
            window.awaitShown("[sh detached; it goes on]");
            assertThat(window.facts()).isEqualTo(USUAL);
            window.line(
                    "echo modes $(stty -a | tr ' ' '\\n' | grep -c -e '^icanon' -e '^echo$' -e '^isig' -e '^opost')");
            window.awaitShown("modes 4");
            window.line("clear; " + attach(daemon, "attach sh"));
            window.awaitShown("interrupted: 130");
            window.line("echo still $$");
            window.awaitShown("still " + daemon.pidOf("sh"));
            assertThat(daemon.text("sh.log")).contains("42 20 90\r\n").contains("interrupted: 130\r\n");
            assertThat(daemon.log()).contains(": attach(0, 0) on ").doesNotContain("6*7");
        }
    }

    @Test
    void severalWatchAndTheEndIsToldToAll() throws Exception {
        try (TestDaemon daemon = shell();
                Tmux tmux = new Tmux(directory)) {
            Window first = tmux.open("first", 80, 24);
            Window second = tmux.open("second", 80, 24);
            Window third = tmux.open("third", 80, 24);
            first.line(attach(daemon, "attach sh"));
            first.awaitShown("there>");
            second.line(attach(daemon, "attach sh"));
            third.line(attach(daemon, "attach -r sh"));
            second.awaitShown("there>");
            third.awaitShown("[watching sh; Ctrl-], q or Ctrl-C leaves]");
            first.line("echo from-$((1))");
            second.awaitShown("from-1");
            third.awaitShown("from-1");
            second.line("echo from-$((2))");
            first.awaitShown("from-2");
            third.type("echo from-$((3))");
            first.line("echo from-$((4))");
            third.awaitShown("from-4");
            assertThat(first.screen()).doesNotContain("((3))");
            third.press("q");
            third.awaitShown("[sh no longer watched]");
            first.line("exit 3");
            first.awaitShown("[sh has ended: exit status 3; it is EXITED]");
            second.awaitShown("[sh has ended: exit status 3; it is EXITED]");
            assertThat(daemon.text("sh.log")).endsWith("exit 3\r\n");
        }
    }

    @Test
    void anEditorIsDrawnAndTheTerminalIsAsItWasAfterwards() throws Exception {
        Path vi = Installed.find("vi", "/usr/bin");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                        [program:editor]
                        command=%s -u NONE @DIR@/note
                        tty=true
                        startsecs=0
                        """.formatted(vi));
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line("echo before");
            window.awaitShown("\nbefore\n");
            window.line(attach(daemon, "attach editor"));
            window.awaitShown("\n~\n~\n");
            window.press("i").type("hello from vi");
            window.awaitShown("hello from vi");
            window.press("Escape", "C-]");
            window.awaitShown("[editor detached; it goes on]");
            window.awaitShown("\nbefore\n");
            assertThat(window.facts()).isEqualTo(USUAL);
            Window other = tmux.open("other", 60, 15);
            other.line(attach(daemon, "attach editor"));
            other.awaitShown("hello from vi");
            other.type(":w").press("Enter");
            daemon.awaitText("note", "hello from vi\n");
            other.type(":q").press("Enter");
            other.awaitShown("[editor has ended: exit status 0; it is EXITED]");
            assertThat(other.facts()).isEqualTo(USUAL);
        }
    }

    @Test
    void aReplAnswersAtOnce() throws Exception {
        Path python = Installed.find("python3", "/usr/bin");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                        [program:python]
                        command=%s -q
                        tty=true
                        startsecs=0
                        """.formatted(python));
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line(attach(daemon, ""));
            window.awaitShown("taskmaster>");
            window.line("attach python");
            window.awaitShown(">>>");
            window.line("print('ans' + 'wer', 6 * 7)");
            window.awaitShown("answer 42");
            window.press("C-]");
            window.awaitShown("[python detached; it goes on]");
            window.line("status");
            window.awaitShown("RUNNING   pid ");
            window.line("fg python");
            window.line("exit()");
            window.awaitShown("[python has ended: exit status 0; it ");
            window.line("version");
            window.awaitShown("\n" + daemon.ctl("version").out());
        }
    }

    /** How long it takes from a key to its echo, at best: what another process does to this machine is none of our business. */
    @Test
    void anEchoIsImmediate() throws Exception {
        Path python = Installed.find("python3", "/usr/bin");
        try (TestDaemon daemon = shell()) {
            Process typist = new ProcessBuilder(
                            python.toString(),
                            "-c",
                            TYPIST,
                            Distribution.program("taskmasterctl").toString(),
                            daemon.config().toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(typist.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String out = new String(typist.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(out).matches("\\d+");
            assertThat(Integer.parseInt(out)).as("milliseconds").isLessThan(40);
        }
    }

    @Test
    void aDaemonThatDiesLeavesTheTerminalInOrder() throws Exception {
        Path vi = Installed.find("vi", "/usr/bin");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                        [program:editor]
                        command=%s -u NONE
                        tty=true
                        startsecs=0
                        """.formatted(vi));
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line(attach(daemon, "attach editor") + "; echo code $?");
            window.awaitShown("\n~\n~\n");
            TestDaemon.kill("KILL", daemon.pid());
            window.awaitShown("code ");
            assertThat(window.facts()).isEqualTo(USUAL);
            window.line("echo ty''ped");
            window.awaitShown("typed");
        }
    }

    @Test
    void aDaemonThatHangsLetsOneLeave() throws Exception {
        try (TestDaemon daemon = shell();
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line(attach(daemon, "attach sh") + "; echo code $?");
            window.awaitShown("there>");
            TestDaemon.kill("STOP", daemon.pid());
            window.type("x").press("C-]");
            window.awaitShown("has said nothing for 2 s");
            window.awaitShown("code 1");
            window.line("echo ty''ped");
            window.awaitShown("typed");
            TestDaemon.kill("CONT", daemon.pid());
        }
    }

    @Test
    void aSignalThatEndsTheShellLeavesTheTerminalInOrder() throws Exception {
        try (TestDaemon daemon = shell();
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line(
                    "sh -c 'echo $$ >" + directory + "/pid; exec " + attach(daemon, "attach sh'") + "; echo code $?");
            window.awaitShown("there>");
            window.line("printf '\\033[?1049h\\033[?25l'; echo drawn");
            await("other screen").until(() -> window.facts().contains("other 1"));
            TestDaemon.kill("TERM", Long.parseLong(daemon.text("pid").strip()));
            window.awaitShown("code 143");
            assertThat(window.facts()).isEqualTo(USUAL);
            window.line("echo ty''ped");
            window.awaitShown("typed");
        }
    }

    @Test
    void whatCouldHarmATerminalInALogIsShownAndPassesToPrograms() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                        [program:noisy]
                        command=printf 'before \\033[2J\\007 \\377 after\\n'
                        startsecs=0
                        stdout_logfile=@DIR@/noisy.log
                        """);
                Tmux tmux = new Tmux(directory)) {
            daemon.awaitState("noisy", "EXITED");
            Window window = tmux.open("one", 90, 20);
            for (String command : List.of("tail noisy", "tail -f noisy")) {
                window.line("clear; echo 'upper'");
                window.line(attach(daemon, command));
                window.awaitShown("before ^[[2J^G \ufffd after");
                assertThat(window.screen()).contains("upper");
            }
            window.press("C-c");
            assertThat(daemon.ctl("tail", "noisy").out()).startsWith("before \033[2J\007 ");
        }
    }

    @Test
    void fgSendsLinesOfAPersonAndOfAScript() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                        [program:upper]
                        command=sh -c 'while read -r line; do echo "got <$line>"; [ "$line" != end ] || exit 0; done'
                        stdin=pipe
                        startsecs=0
                        autorestart=false
                        stdout_logfile=@DIR@/upper.log
                        [program:deaf]
                        command=sh -c 'echo hello; exec sleep 600'
                        startsecs=0
                        stdout_logfile=@DIR@/deaf.log
                        """);
                Tmux tmux = new Tmux(directory)) {
            assertThat(daemon.ctl("fg", "deaf").out())
                    .startsWith("==> Press Ctrl-C to exit <==\n==> deaf reads nothing: stdin=pipe or tty=true ")
                    .endsWith("Exiting foreground\n");
            Process script = new ProcessBuilder("sh", "-c", "echo scripted | " + attach(daemon, "fg upper"))
                    .redirectErrorStream(true)
                    .start();
            assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("==> Press Ctrl-C to exit <==\nExiting foreground\n");
            daemon.awaitText("upper.log", "got <scripted>\n");
            Window window = tmux.open("one", 80, 24);
            window.line(attach(daemon, "fg upper") + "; echo code $?");
            window.awaitShown("got <scripted>");
            window.type("typed twooo").press("BSpace", "Enter");
            window.awaitShown("got <typed twoo>");
            window.press("C-c");
            window.awaitShown("Exiting foreground\ncode 0");
            window.line("clear; " + attach(daemon, "fg upper") + "; echo code $?");
            window.awaitShown("Press Ctrl-C");
            window.line("end");
            window.awaitShown("Process got killed\nExiting foreground\ncode 0");
            assertThat(daemon.ctl("fg", "upper").out()).isEqualTo("ERROR: process not running\n");
        }
    }
}
