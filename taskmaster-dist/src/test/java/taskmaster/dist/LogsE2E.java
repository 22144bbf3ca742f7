package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code logs} of real programs: when their lines came, and what becomes of them meanwhile. */
@Timeout(120)
class LogsE2E {
    private static final String CLOCK = "(?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ";

    @TempDir
    Path directory;

    @Test
    void whatComesAndWhatBecomesOfProgramsIsToldInOrder() throws Exception {
        Path seen = directory.resolve("seen");
        Files.writeString(directory.resolve("calm.log"), "from before\n");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:calm]
                command=sh -c 'echo ready; exec sleep 600'
                startsecs=0
                stdout_logfile=@DIR@/calm.log
                [program:brief]
                command=sh -c 'echo last words; exit 1'
                startsecs=1
                startretries=2
                autostart=false
                """)) {
            Process follower = new ProcessBuilder(List.of(
                            Distribution.program("taskmasterctl").toString(),
                            "-c",
                            daemon.config().toString(),
                            "logs",
                            "-f",
                            "-t"))
                    .redirectErrorStream(true)
                    .redirectOutput(seen.toFile())
                    .start();
            try {
                daemon.awaitText("seen", "ready\n");
                daemon.ctl("start", "brief");
                daemon.awaitText("seen", "gave up");
                daemon.ctl("stop", "calm");
                daemon.awaitText("seen", "calm  * stopped");
            } finally {
                follower.destroy();
                follower.waitFor();
            }
            assertThat(Files.readString(seen))
                    .matches(Pattern.compile(" {13}(?: {11})?calm  \\| from before\n"
                            + CLOCK + "calm  \\| ready\n"
                            + run() + CLOCK + "brief \\* exited with code 1, restarting in 1 s \\(retry 1 of 2\\)\n"
                            + run() + CLOCK + "brief \\* exited with code 1, restarting in 2 s \\(retry 2 of 2\\)\n"
                            + run() + CLOCK
                            + "brief \\* gave up \\(FATAL\\) after 3 failed starts: Exited too quickly .*\n"
                            + CLOCK + "calm  \\* stopping with SIGTERM\n"
                            + CLOCK + "calm  \\* stopped \\(terminated by SIGTERM\\)\n"));
            assertThat(daemon.ctl("logs", "--failed", "-n1").out()).isEqualTo("| last words\n");
            await("the clock goes on")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> daemon.ctl("logs", "--since", "1s").out().isEmpty());
        }
    }

    private static String run() {
        return CLOCK + "brief \\* started, pid \\d+\n" + CLOCK + "brief \\| last words\n";
    }
}
