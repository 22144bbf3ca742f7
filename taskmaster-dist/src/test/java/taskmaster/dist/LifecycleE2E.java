package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.dist.Distribution.Result;

/** The daemon itself: coming up, being the only one, signals, going down. */
class LifecycleE2E {
    private static final String SLEEPER = "[program:sleeper]\ncommand=sleep 600\nstartsecs=0\n";

    @TempDir
    Path directory;

    @Test
    void theCommandReturnsWhenTheDaemonAnswersAndShutdownEndsEverything() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            assertThat(daemon.state("sleeper")).isEqualTo("RUNNING");
            assertThat(daemon.ctl("pid").out().strip()).isEqualTo(Long.toString(daemon.pid()));
            assertThat(daemon.ctl("shutdown").out()).isEqualTo("Shut down\n");
            daemon.awaitGone();
            assertThat(daemon.file("daemon.pid")).doesNotExist();
            assertThat(daemon.file("s.sock")).doesNotExist();
            assertThat(daemon.log()).contains("stopped: sleeper (terminated by SIGTERM)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "QUIT"})
    void signalsStopEverythingAndExit(String signal) throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            daemon.signal(signal);
            daemon.awaitGone();
            assertThat(daemon.log()).contains("SIG" + signal).contains("stopped: sleeper");
        }
    }

    @Test
    void whoWantsToAttachToTheJvmDoesNotEndIt() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            long pid = daemon.pid();
            String jcmd = System.getProperty("java.home") + "/bin/jcmd";
            Result attach = Distribution.run(directory, Map.of(), Path.of(jcmd), Long.toString(pid), "VM.version");
            assertThat(attach.code()).isNotZero();
            daemon.awaitText("daemon.log", "wants to attach");
            assertThat(daemon.pid()).isEqualTo(pid);
            assertThat(daemon.state("sleeper")).isEqualTo("RUNNING");
        }
    }

    /** The last signal of a tool that gives up may arrive when its file is gone already. */
    @Test
    void theLastKnockOfAToolThatGivesUpDoesNotEndTheDaemon() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            long pid = daemon.pid();
            Path knock = Path.of("/proc/" + pid + "/cwd/.attach_pid" + pid);
            Files.createFile(knock);
            try {
                TestDaemon.kill("QUIT", pid);
                daemon.awaitText("daemon.log", "wants to attach");
            } finally {
                Files.delete(knock);
            }
            TestDaemon.kill("QUIT", pid);
            await("the second signal is ignored too")
                    .until(() -> daemon.log().split("wants to attach", -1).length == 3);
            assertThat(daemon.pid()).isEqualTo(pid);
            assertThat(daemon.state("sleeper")).isEqualTo("RUNNING");
        }
    }

    @Test
    void aSecondDaemonIsRefusedAndTheFirstIsUnharmed() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            long child = daemon.pidOf("sleeper");
            Result second = daemon.tryStart();
            assertThat(second.code()).isEqualTo(69);
            assertThat(second.err().lines()).hasSize(1);
            assertThat(second.err()).contains("another taskmasterd").contains(Long.toString(daemon.pid()));
            assertThat(daemon.pidOf("sleeper")).isEqualTo(child);
        }
    }

    @Test
    void whatADeadDaemonLeftBehindIsTakenOver() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, SLEEPER)) {
            TestDaemon.kill("KILL", daemon.pid());
            await("the daemon is gone").until(() -> daemon.ctl("pid").code() != 0);
            assertThat(daemon.file("s.sock")).exists();
            daemon.start();
            assertThat(daemon.state("sleeper")).isEqualTo("RUNNING");
        }
    }

    @Test
    void inTheForegroundTheLogIsCopiedToStdout() throws Exception {
        try (TestDaemon daemon = TestDaemon.prepare(directory, SLEEPER)) {
            Process process = new ProcessBuilder(
                            Distribution.program("taskmasterd").toString(),
                            "-n",
                            "-c",
                            daemon.config().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("console").toFile())
                    .start();
            daemon.awaitText("console", "spawned: 'sleeper'");
            process.destroy();
            assertThat(process.waitFor()).isZero();
            assertThat(daemon.text("console")).contains("SIGTERM").contains("stopped: sleeper");
        }
    }

    @Test
    void usr2ReopensLogsThatWereMovedAway() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:ticker]
                command=sh -c 'i=0; while :; do i=$((i+1)); echo "tick $i"; sleep 0.1; done'
                stdout_logfile=@DIR@/tick
                """)) {
            daemon.awaitText("tick", "tick 3\n");
            Files.move(daemon.file("tick"), daemon.file("tick.moved"));
            Files.move(daemon.file("daemon.log"), daemon.file("daemon.moved"));
            daemon.signal("USR2");
            daemon.awaitText("tick", "\n");
            daemon.awaitText("daemon.log", "reopen");
            String moved = daemon.text("tick.moved");
            int last = Integer.parseInt(moved.strip().substring(moved.strip().lastIndexOf(' ') + 1));
            assertThat(daemon.text("tick")).startsWith("tick " + (last + 1) + "\n");
        }
    }

    /** The shell reads its status itself: while it starts another program it blocks signals, which that program could see. */
    @Test
    void childrenHaveOnlyTheThreeStreamsAndASessionOfTheirOwn() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:look]
                command=sh -c 'for f in /proc/$$/fd/*; do echo "$${f##*/}"; done; while read -r line; do echo "$line"; done </proc/$$/status; echo end'
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/look
                """)) {
            daemon.awaitText("look", "end");
            assertThat(daemon.text("look").lines().toList().subList(0, 3)).containsExactly("0", "1", "2");
            assertThat(daemon.text("look"))
                    .contains("SigBlk:\t0000000000000000")
                    .contains("SigIgn:\t0000000000000000");
        }
    }

    @Test
    void everyMistakeInTheFileIsToldAtOnceAndNothingStarts() throws Exception {
        try (TestDaemon daemon = TestDaemon.prepare(directory, """
                [program:one]
                command=touch @DIR@/started
                startsecs=soon
                [program:two]
                autorestart=perhaps
                stopsignal=NONSENSE
                """)) {
            Result result = daemon.tryStart();
            assertThat(result.code()).isEqualTo(78);
            assertThat(result.err())
                    .contains("server:15:11: error: [program:one] startsecs:")
                    .contains("[program:two] command")
                    .contains("server:17:13: error: [program:two] autorestart:")
                    .contains("server:18:12: error: [program:two] stopsignal:");
            assertThat(daemon.tryStart("-t").code()).isEqualTo(78);
            assertThat(daemon.file("started")).doesNotExist();
        }
    }

    @Test
    void badArgumentsAndMissingFilesAreOneLine() throws Exception {
        assertOneLine(run("--nonsense"), 2, "--nonsense");
        assertOneLine(run("-c", "/no/such/file"), 78, "/no/such/file");
        assertOneLine(run("-c", directory.toString()), 78, "directory");
        assertThat(run("--version").out()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*\n");
        assertThat(run("--help").code()).isZero();
    }

    @Test
    void anEmptyFileStartsADaemonWithNothingToDo() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, "")) {
            Result status = daemon.ctl("status");
            assertThat(status.code()).isZero();
            assertThat(status.out()).isEmpty();
        }
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return Distribution.run(directory, Map.of(), Distribution.program("taskmasterd"), arguments);
    }

    private static void assertOneLine(Result result, int code, String text) {
        assertThat(result.code()).as(result.all()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).contains(text);
    }
}
