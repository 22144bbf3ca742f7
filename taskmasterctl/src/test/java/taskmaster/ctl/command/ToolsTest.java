package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.command.Bench.Result;
import taskmaster.jmx.api.PasswordHash;

/** tree, check, passwd. */
class ToolsTest {
    @TempDir
    Path directory;

    private final Bench bench = new Bench();

    @Test
    void theTreeIsInTheOrderOfStarts() {
        bench.client
                .shows("z", "RUNNING", "pid 1", "g:b", "STOPPED", "Not started", "g:a", "RUNNING", "pid 2")
                .answers("avail", "z\tin use\tauto\t1:999", "g:a\tin use\tauto\t999:2", "g:b\tin use\tauto\t999:1");
        assertThat(bench.run("tree")).isEqualTo(new Result(0, """
                        z                            RUNNING  pid 1  (priority 1)
                        g
                        ├─ g:b                       STOPPED  Not started  (priority 1)
                        └─ g:a                       RUNNING  pid 2  (priority 2)
                        """));
    }

    @Test
    void aConfigurationThatCanBeUsedIsCounted() throws IOException {
        Path file = write("""
                [program:a]
                command=/bin/sleep 1
                [program:b]
                command=/bin/sleep 1
                numprocs=2
                process_name=%(process_num)d
                """);
        Result result = bench.run("check " + file);
        assertThat(result.code()).isZero();
        assertThat(result.out()).endsWith(file + ": 3 processes in 2 groups: no problems\n");
    }

    @Test
    void whatIsWrongIsShownWhereItIs() throws IOException {
        Path file = write("[program:a]\ncommand=/bin/sleep 1\nnumprocs=many\nautostrat=true\n");
        Result result = bench.run("check " + file);
        assertThat(result.code()).isEqualTo(78);
        assertThat(result.out())
                .contains(file + ":3:", "numprocs=many", "^", "did you mean autostart")
                .endsWith("1 error, 1 warning\n");
        assertThat(bench.json().run("check " + file).out())
                .contains("\"result\":\"ERROR\"", "\"line\":3", "\"key\":\"numprocs\"", "\"result\":\"INVALID\"");
    }

    @Test
    void withoutAFileThatOfTheDaemonIsChecked() throws IOException {
        Path file = write("[program:a]\ncommand=/bin/sleep 1\n");
        assertThat(bench.file(file).run("check").out()).contains(file + ": 1 process in 1 group");
        assertThat(new Bench().run("check").code()).isEqualTo(2);
        assertThat(bench.run("check " + directory.resolve("none")).code()).isEqualTo(78);
    }

    @Test
    void aPasswordBecomesWhatAConfigurationMayHold() {
        String hash = bench.operator(new Whisperer(Optional.of("secret")))
                .run("passwd")
                .out();
        assertThat(hash).startsWith("$pbkdf2-sha512$210000$").doesNotContain("secret");
        assertThat(PasswordHash.matches(hash.strip(), "secret")).isTrue();
        assertThat(bench.operator(new Whisperer(Optional.empty())).run("passwd").code())
                .isEqualTo(1);
        assertThat(bench.run("passwd secret").code()).isEqualTo(2);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("t.conf"), text + "[taskmasterd]\n");
    }

    /** Types a password. */
    private record Whisperer(Optional<String> newSecret) implements Operator {
        @Override
        public boolean confirms(String question) {
            return true;
        }

        @Override
        public boolean waits(long millis) {
            return false;
        }

        @Override
        public String typed(String command) {
            return command;
        }
    }
}
