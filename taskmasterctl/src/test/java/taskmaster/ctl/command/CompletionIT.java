package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion scripts, read by the shells they are for, as far as this machine has them. */
class CompletionIT {
    private static final String ASK = """
            taskmasterctl() { printf 'worker:a\\tRUNNING\\nweb\\tFATAL\\nworker:*\\tgroup\\nall\\teverything\\n'; }
            ask() {
                COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDBREAKS=$' \\t\\n:' COMPREPLY=()
                _taskmasterctl
                echo "${COMPREPLY[*]}"
            }
            """;

    @TempDir
    Path directory;

    private final Bench bench = new Bench();

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theScriptIsReadWithoutComplaint(String shell) throws Exception {
        assumeTrue(has(shell), shell + " is not installed");
        Path script = Files.writeString(
                directory.resolve("script"), bench.run("completion " + shell).out());
        assertThat(run(shell, "-n", script.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            taskmasterctl sta                     | status start
            taskmasterctl stop w                  | worker:a web worker:*
            taskmasterctl stop worker:            | a *
            taskmasterctl -c f --json stop we     | web
            taskmasterctl status --fa             | --failed
            taskmasterctl status -o w             | wide
            taskmasterctl wait web --for st       | stopped
            taskmasterctl signal US               | USR1 USR2
            taskmasterctl signal HUP we           | web
            taskmasterctl tail web std            | stdout stderr
            taskmasterctl help wh                 | why
            taskmasterctl completion f            | fish
            taskmasterctl --js                    | --json
            """)
    void bashOffersWhatFits(String line, String offers) throws Exception {
        assumeTrue(has("bash"), "bash is not installed");
        Path script = Files.writeString(
                directory.resolve("script"), bench.run("completion bash").out() + ASK);
        assertThat(run("bash", "-c", "source " + script + "; ask '" + line + "'")
                        .strip())
                .isEqualTo(offers);
    }

    @Test
    void scriptsAreToldNamesWithTheirStates() {
        bench.client.shows("g:a", "RUNNING", "", "web", "FATAL", "");
        assertThat(bench.run("__names").out()).isEqualTo("g:a\tRUNNING\nweb\tFATAL\ng:*\tgroup\nall\teverything\n");
        assertThat(bench.run("__groups").out()).isEqualTo("g\tgroup\nweb\tgroup\n");
        assertThat(bench.run("completion csh").code()).isEqualTo(2);
    }

    private static boolean has(String shell) {
        return Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return out;
    }
}
