package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Tmux.Window;

/** A daemon that was stopped while commands go on without end: its sockets are there, and nothing ever comes. */
@Timeout(240)
class HangE2E {
    private static final String SILENCE = " does not answer: taskmasterd has said nothing for 10 s";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void whateverFollowsEndsWithALineAndItsExitCode() throws Exception {
        int plain = freePort();
        int encrypted = freePort();
        try (TestDaemon first = daemon("plain", plain, "");
                TestDaemon second = daemon("tls", encrypted, "tls_self_signed=true\n")) {
            List<Running> running = new ArrayList<>();
            follow(running, "unix", first.config(), "unix://" + first.file("s.sock"));
            follow(running, "tcp", address("tcp.conf", plain, ""), "127.0.0.1:" + plain);
            String trust = "tls_ca=" + second.file("daemon.crt") + "\n";
            follow(running, "tls", address("tls.conf", encrypted, trust), "127.0.0.1:" + encrypted);
            running.forEach(Running::awaitBegun);
            TestDaemon.kill("STOP", first.pid());
            TestDaemon.kill("STOP", second.pid());
            running.forEach(Running::hasGivenUp);
            TestDaemon.kill("CONT", first.pid());
            TestDaemon.kill("CONT", second.pid());
            assertThat(first.state("calm")).isEqualTo("RUNNING");
            assertThat(second.state("calm")).isEqualTo("RUNNING");
        }
    }

    @Test
    void anAttachedTerminalIsGivenBack() throws Exception {
        try (TestDaemon daemon = daemon("attached", freePort(), "");
                Tmux tmux = new Tmux(directory)) {
            Window typing = tmux.open("typing", 160, 24);
            Window watching = tmux.open("watching", 160, 24);
            typing.line(ctl(daemon, "attach sh") + "; echo code $?");
            watching.line(ctl(daemon, "attach -r sh") + "; echo code $?");
            typing.awaitShown("there>");
            watching.awaitShown("there>");
            TestDaemon.kill("STOP", daemon.pid());
            typing.type("x");
            for (Window window : List.of(typing, watching)) {
                window.awaitShown("\nerror: unix://" + daemon.file("s.sock") + SILENCE);
                window.awaitShown("code 1");
                window.line("clear; echo ty''ped");
                window.awaitShown("typed");
                assertThat(window.facts()).isEqualTo("cursor 1 other 0 keypad 0 mouse 0 wrap 1");
            }
            TestDaemon.kill("CONT", daemon.pid());
        }
    }

    @Test
    void longPollsOfAnIdleTerminalAreNoSilence() throws Exception {
        try (TestDaemon daemon = daemon("idle", freePort(), "");
                Tmux tmux = new Tmux(directory)) {
            Window window = tmux.open("one", 80, 24);
            window.line(ctl(daemon, "attach sh"));
            window.awaitShown("there>");
            await("longer than silence may be")
                    .pollDelay(Duration.ofSeconds(16))
                    .atMost(PATIENCE)
                    .until(() -> !window.screen().contains("error"));
            window.line("echo al''ive");
            window.awaitShown("alive");
        }
    }

    @Test
    void picturesSaySoAndGoOnWhenTheDaemonDoes() throws Exception {
        try (TestDaemon daemon = daemon("drawn", freePort(), "");
                Tmux tmux = new Tmux(directory)) {
            Window top = tmux.open("whole", 160, 24);
            Window status = tmux.open("table", 160, 24);
            Window shell = tmux.open("prompt", 160, 24);
            top.line(ctl(daemon, "top"));
            status.line(ctl(daemon, "status -w"));
            shell.line(ctl(daemon, ""));
            shell.awaitShown("taskmaster>");
            top.awaitShown("calm");
            status.awaitShown("calm");
            TestDaemon.kill("STOP", daemon.pid());
            top.awaitShown("s.sock has not answered for ");
            status.awaitShown("s.sock has not answered for ");
            shell.line("version");
            top.awaitShown("has not answered for 12 s");
            status.awaitShown("has not answered for 13 s");
            shell.awaitShown("s.sock does not answer: ");
            assertThat(status.screen()).contains("calm").contains("this is how it was");
            top.press("j").type("o");
            TestDaemon.kill("CONT", daemon.pid());
            top.awaitGone("has not answered");
            status.awaitGone("has not answered");
            top.awaitShown("calm");
            shell.line("pid");
            shell.awaitShown(Long.toString(daemon.pid()));
            TestDaemon.kill("STOP", daemon.pid());
            top.awaitShown("has not answered for ");
            top.press("q");
            top.awaitGone("has not answered");
            top.line("echo ty''ped");
            top.awaitShown("typed");
            TestDaemon.kill("CONT", daemon.pid());
        }
    }

    private TestDaemon daemon(String name, int port, String more) throws IOException, InterruptedException {
        return TestDaemon.start(Files.createDirectory(directory.resolve(name)), """
                [inet_jmx_server]
                port=127.0.0.1:%d
                %s
                [user:all]
                password=secret word
                role=operator
                [program:calm]
                command=sh -c 'echo ready; exec sleep 600'
                startsecs=0
                [program:off]
                command=sleep 600
                autostart=false
                [program:sh]
                command=/bin/sh -i
                tty=true
                startsecs=0
                environment=PS1="there> "
                """.formatted(port, more));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Path address(String name, int port, String more) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                "[taskmasterctl]\nserverurl=127.0.0.1:" + port + "\nusername=all\npassword=secret word\n" + more);
    }

    private static String ctl(TestDaemon daemon, String arguments) {
        return Distribution.program("taskmasterctl") + " -c " + daemon.config() + " " + arguments;
    }

    private void follow(List<Running> running, String over, Path config, String url) throws IOException {
        running.add(new Running(over, config, url, "ready", "logs", "-f", "calm"));
        running.add(new Running(over, config, url, "ready", "tail", "-f", "calm"));
        running.add(new Running(over, config, url, "Press", "maintail", "-f"));
        running.add(new Running(over, config, url, "RUNNING", "events", "-f"));
        running.add(new Running(over, config, url, "ready", "fg", "calm"));
        running.add(new Running(over, config, url, "off: STOPPED", "wait", "off", "calm", "--for", "stopped"));
        running.add(new Running(over, config, url, "calm", "status", "-w", "-o", "plain"));
    }

    /** A command that does not end by itself. */
    private final class Running {
        private final String what;
        private final String url;
        private final String beginning;
        private final Path out;
        private final Process process;

        Running(String over, Path config, String url, String beginning, String... words) throws IOException {
            this.what = String.join(" ", words) + " over " + over;
            this.url = url;
            this.beginning = beginning;
            this.out = directory.resolve(words[0] + "." + over);
            List<String> command = new ArrayList<>(
                    List.of(Distribution.program("taskmasterctl").toString(), "-c", config.toString()));
            command.addAll(List.of(words));
            this.process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        }

        private String text() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8);
        }

        void awaitBegun() {
            await(what).atMost(PATIENCE).until(this::text, text -> text.contains(beginning));
        }

        void hasGivenUp() {
            try {
                boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                process.destroyForcibly();
                assertThat(ended).as("%s has ended; it said: %s", what, text()).isTrue();
                assertThat(text()).as(what).endsWith("error: " + url + SILENCE + "\n");
                assertThat(process.exitValue()).as(what).isEqualTo(1);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
