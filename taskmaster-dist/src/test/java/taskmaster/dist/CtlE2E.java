package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Distribution.Result;

/** taskmasterctl against a living daemon: supervisorctl's lines and exit codes. */
class CtlE2E {
    private static final String PROGRAMS = """
            [program:web]
            command=sh -c 'i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo "request $i"; done; exec sleep 600'
            startsecs=0
            stdout_logfile=@DIR@/web
            stdout_logfile_maxbytes=50KB
            stdout_logfile_backups=20
            [program:idle]
            command=sleep 600
            autostart=false
            startsecs=0
            [program:broken]
            command=sh -c 'exit 3'
            autostart=false
            startretries=0
            [program:missing]
            command=/no/such/program
            autostart=false
            startretries=0
            """;

    @TempDir
    Path directory;

    /** Java would open a file of its own in the place of a closed descriptor, and that would be read as commands. */
    @Test
    void aClosedStandardInputIsAnEmptyOne() throws Exception {
        Distribution.Result result = Distribution.run(
                directory,
                Map.of(),
                Path.of("/bin/sh"),
                "-c",
                "exec \"$0\" -s unix:///nosuch <&- 2>&-",
                Distribution.program("taskmasterctl").toString());
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isZero();
    }

    @Test
    void commandsAnswerInSupervisorctlsWords() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, PROGRAMS)) {
            assertThat(daemon.ctl("status", "web").out()).matches("web {30}RUNNING   pid \\d+, uptime 0:00:\\d\\d\n");
            expect(daemon.ctl("status"), 3, "idle");
            // the table that the daemon makes is the one that is made here of its rows
            assertThat(daemon.ctl("status").out().replaceAll("uptime [0-9:]+", "up"))
                    .isEqualTo(daemon.ctl("status", "all").out().replaceAll("uptime [0-9:]+", "up"));
            expect(daemon.ctl("status", "nosuch"), 4, "nosuch: ERROR (no such process)\n");
            expect(daemon.ctl("start", "idle"), 0, "idle: started\n");
            expect(daemon.ctl("start", "idle"), 0, "idle: ERROR (already started)\n");
            expect(daemon.ctl("start", "broken"), 7, "broken: ERROR (spawn error)");
            expect(daemon.ctl("start", "missing"), 1, "missing: ERROR (no such file)");
            expect(daemon.ctl("start", "nosuch"), 1, "nosuch: ERROR (no such process)\n");
            expect(daemon.ctl("stop", "idle"), 0, "idle: stopped\n");
            expect(daemon.ctl("stop", "idle"), 0, "idle: ERROR (not running)\n");
            expect(daemon.ctl("signal", "HUP", "idle"), 7, "idle: ERROR (not running)\n");
            expect(daemon.ctl("signal", "NOSUCH", "web"), 1, "web: ERROR (bad signal name)\n");
            expect(daemon.ctl("restart", "web"), 0, "web: stopped\nweb: started\n");
            expect(daemon.ctl("pid", "idle"), 7, "0\n");
            expect(daemon.ctl("nonsense"), 1, "*** Unknown syntax: nonsense\n");
            expect(daemon.ctl("start"), 2, "Error: start requires a process name");
            expect(daemon.ctl("version"), 0, ".");
            expect(daemon.ctl("help"), 0, "status");
            expect(daemon.ctl("stop", "all"), 0, "web: stopped\n");
        }
    }

    @Test
    void tailShowsTheEndAndClearEmpties() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, PROGRAMS)) {
            daemon.awaitText("web", "request 20000\n");
            expect(daemon.ctl("tail", "-14", "web"), 0, "request 20000\n");
            expect(daemon.ctl("tail", "nosuch"), 1, "nosuch: ERROR (no such process name)\n");
            expect(daemon.ctl("maintail"), 0, "spawned: 'web'");
            expect(daemon.ctl("clear", "web"), 0, "web: cleared\n");
            assertThat(daemon.text("web")).isEmpty();
        }
    }

    @Test
    void followingLosesAndRepeatsNothingOverRotations() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:flow]
                command=sh -c 'echo begin; sleep 2; i=0; while [ $i -lt 30000 ]; do i=$((i+1)); echo "item $i"; done; echo finis; exec sleep 600'
                startsecs=0
                stdout_logfile=@DIR@/flow
                stdout_logfile_maxbytes=40KB
                stdout_logfile_backups=30
                """)) {
            Process follower = new ProcessBuilder(
                            Distribution.program("taskmasterctl").toString(),
                            "-c",
                            daemon.config().toString(),
                            "tail",
                            "-f",
                            "flow")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("followed").toFile())
                    .start();
            daemon.awaitText("followed", "finis\n");
            follower.destroy();
            follower.waitFor(10, TimeUnit.SECONDS);
            StringBuilder expected = new StringBuilder("begin\n");
            for (int i = 1; i <= 30000; i++) {
                expected.append("item ").append(i).append('\n');
            }
            String followed = daemon.text("followed");
            assertThat(followed.substring(followed.indexOf("begin\n"))).isEqualTo(expected + "finis\n");
        }
    }

    @Test
    void commandsArePipedInAndTheShellIsScriptable() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, PROGRAMS)) {
            Process shell = new ProcessBuilder(
                            Distribution.program("taskmasterctl").toString(),
                            "-c",
                            daemon.config().toString())
                    .redirectErrorStream(true)
                    .start();
            shell.getOutputStream()
                    .write("start idle\n\nstop idle\nnonsense ünï\nquit\n".getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().close();
            String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(out)
                    .contains("idle: started")
                    .contains("idle: stopped")
                    .contains("*** Unknown syntax: nonsense ünï");
        }
    }

    @Test
    void aDaemonThatIsNotThereIsOneClearAnswer() throws Exception {
        try (TestDaemon daemon = TestDaemon.prepare(directory, PROGRAMS)) {
            Result status = daemon.ctl("status");
            assertThat(status.code()).isEqualTo(4);
            assertThat(status.all()).contains("s.sock").contains("no such file").doesNotContain("Exception");
            assertThat(daemon.ctl("start", "web").code()).isEqualTo(7);
            Files.createFile(daemon.file("s.sock"));
            assertThat(daemon.ctl("status").all()).doesNotContain("Exception");
        }
    }

    @Test
    void twoClientsAtOnceAreSerialised() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, PROGRAMS)) {
            Thread other = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 5; i++) {
                    daemon.ctl("restart", "idle");
                }
            });
            for (int i = 0; i < 5; i++) {
                daemon.ctl("stop", "idle");
                daemon.ctl("start", "idle");
            }
            other.join();
            await().until(() -> daemon.state("idle"), state -> state.equals("RUNNING") || state.equals("STOPPED"));
            long alive = daemon.marked().stream()
                    .filter(pid -> ProcessHandle.of(pid)
                            .flatMap(handle -> handle.info().command())
                            .orElse("")
                            .endsWith("sleep"))
                    .count();
            assertThat(alive).isLessThanOrEqualTo(2);
        }
    }

    private static void expect(Result result, int code, String text) {
        assertThat(result.all()).contains(text).doesNotContain("Exception");
        assertThat(result.code()).as(result.all()).isEqualTo(code);
    }
}
