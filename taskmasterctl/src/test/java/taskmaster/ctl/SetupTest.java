package taskmaster.ctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.Secret;
import taskmaster.ctl.client.Address;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.UsageException;

class SetupTest {
    @TempDir
    Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(directory.resolve("server"), """
                [taskmasterctl]
                serverurl=unix:///run/x.sock
                username=filed
                password=written
                prompt=prod
                """);
    }

    @Test
    void theFileSaysWhereAndWho() throws UsageException {
        Setup setup = setup(Map.of(), "-c", file.toString());
        assertThat(setup.address()).isEqualTo(new Address.Unix(Path.of("/run/x.sock")));
        assertThat(setup.username()).contains("filed");
        assertThat(setup.password()).contains(new Secret("written"));
        assertThat(setup.prompt()).isEqualTo("prod");
        assertThat(setup.file()).contains(file);
        assertThat(setup.urlWasGiven()).isFalse();
    }

    @Test
    void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws UsageException {
        Map<String, String> environment = Map.of("TASKMASTER_PASSWORD", "exported");
        assertThat(setup(environment, "-c", file.toString()).password()).contains(new Secret("exported"));
        Setup setup = setup(environment, "-c", file.toString(), "-s", "h:1", "-u", "me", "-p", "typed");
        assertThat(setup.address()).isEqualTo(new Address.Tcp("h", 1));
        assertThat(setup.username()).contains("me");
        assertThat(setup.password()).contains(new Secret("typed"));
        assertThat(setup.urlWasGiven()).isTrue();
    }

    @Test
    void theVariableNamesTheFile() throws UsageException {
        assertThat(setup(Map.of("TASKMASTER_CONFIG", file.toString())).file()).contains(file);
    }

    @Test
    void anotherDaemonDoesNotGetThisFilesPassword() throws UsageException {
        Setup setup = setup(Map.of("TASKMASTER_CONFIG", file.toString()), "-s", "far.example:1");
        assertThat(setup.password()).isEmpty();
        assertThat(setup.username()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereAndAnAddressThatIsNoneAreUsageErrors() {
        assertThatThrownBy(() -> setup(Map.of(), "-c", directory.resolve("none").toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> setup(Map.of(), "-s", "/run/x"))
                .hasMessage("-s: server URL: found \"/run/x\", expected unix:///path, host:port or service:jmx:...");
    }

    @Test
    void aNameInPlaceOfAUrlIsASectionOfTheFile() throws Exception {
        Files.writeString(file, """
                [taskmasterctl:east]
                serverurl=east.example:1
                username=reader
                password=${EAST_PASSWORD}
                """, StandardOpenOption.APPEND);
        Map<String, String> environment = Map.of("TASKMASTER_CONFIG", file.toString(), "EAST_PASSWORD", "e");
        Setup east = setup(environment, "-s", "east");
        assertThat(east.url()).isEqualTo("east.example:1");
        assertThat(east.prompt()).isEqualTo("east");
        assertThat(east.username()).contains("reader");
        assertThat(setup(environment, "-s", "east", "-p", "typed").password()).contains(new Secret("typed"));
        assertThatThrownBy(() -> setup(environment, "-s", "west"))
                .hasMessage("west: there is no [taskmasterctl:west] in " + file + "; there are east");
        assertThatThrownBy(() -> setup(Map.of("HOME", directory.toString()), "-s", "west", "-c", "/nonexistent"))
                .hasMessageContaining("/nonexistent");
    }

    @Test
    void aShellThatTurnsToAnotherDaemonTellsItNothingOfTheFirst() throws Exception {
        Files.writeString(file, "[taskmasterctl:east]\nserverurl=east.example:1\n", StandardOpenOption.APPEND);
        Map<String, String> environment = Map.of("TASKMASTER_PASSWORD", "exported");
        Setup first = setup(environment, "-c", file.toString(), "-u", "me");
        Setup east = first.ofProfile("east", environment);
        assertThat(east.username()).isEmpty();
        assertThat(east.password()).isEmpty();
        Setup typed = first.ofUrl("unix:///run/other.sock");
        assertThat(typed.username()).isEmpty();
        assertThat(typed.password()).isEmpty();
        assertThat(typed.prompt()).isEqualTo("other.sock");
        assertThat(new Profiles(first, environment).names()).containsExactly("first", "east");
    }

    private static Setup setup(Map<String, String> environment, String... arguments) throws UsageException {
        return Setup.of(OptionParser.parse(Manner.OWN, arguments), environment);
    }
}
