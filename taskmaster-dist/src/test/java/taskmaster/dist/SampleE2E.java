package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Distribution.Result;

/** The sample configuration shows what its comments promise. */
class SampleE2E {
    @TempDir
    Path directory;

    @Test
    void theSampleDoesWhatItSays() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("config_file"));
        Path run = Files.createDirectory(directory.resolve("run"));
        Path config = folder.resolve("server");
        String sample = Files.readString(Distribution.home().resolve("config_file/server"));
        assertThat(sample).contains("127.0.0.1:9700");
        Files.writeString(config, sample.replace("127.0.0.1:9700", "127.0.0.1:" + FreePort.find()));
        assertThat(run(config, "taskmasterd").all().lines().filter(line -> !line.contains(": note: ")))
                .as("the first run made a password and says how to use it")
                .singleElement()
                .asString()
                .contains("jconsole and choose Remote Process 127.0.0.1:")
                .contains(run.resolve("jmx.password").toRealPath().getFileName().toString());
        try {
            await("each program is where the sample says")
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(
                                    run(config, "taskmasterctl", "status").out())
                            .containsPattern("clock +RUNNING")
                            .containsPattern("worker:worker_00 +RUNNING")
                            .containsPattern("worker:worker_02 +RUNNING")
                            .containsPattern("flaky +(RUNNING|STARTING)")
                            .containsPattern("setup +EXITED")
                            .containsPattern("broken +FATAL +command not found")
                            .containsPattern("deaf +STOPPED +Not started")
                            .containsPattern("site:front +RUNNING")
                            .containsPattern("site:back +RUNNING"));
            assertThat(Files.readString(run.resolve("setup.log")))
                    .contains("0027")
                    .contains("/tmp")
                    .contains("hello, world; said with 100% ini");
            assertThat(Files.readString(run.resolve("clock.log"))).containsPattern("it is \\d\\d:\\d\\d:\\d\\d");
            assertThat(Files.readString(run.resolve("taskmasterd.log")))
                    .contains("jconsole and choose Remote Process 127.0.0.1:");
        } finally {
            assertThat(run(config, "taskmasterctl", "shutdown").out()).isEqualTo("Shut down\n");
        }
        await("the daemon is gone").until(() -> !Files.exists(run.resolve("taskmasterd.pid")));
    }

    private Result run(Path config, String program, String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 2];
        all[0] = "-c";
        all[1] = config.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Distribution.run(directory, Map.of(), Distribution.program(program), all);
    }
}
