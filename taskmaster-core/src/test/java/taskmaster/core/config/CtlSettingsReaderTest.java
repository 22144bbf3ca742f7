package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.model.Secret;

class CtlSettingsReaderTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsTheShellsSection() throws ConfigException, IOException {
        CtlSettings settings = read("""
                [taskmasterctl]
                serverurl = h:1
                username = u
                password = ${PW:-x}%(ENV_HOME)s
                tls_ca = ca.pem
                prompt = p
                history_file = ~/h
                [taskmasterd]
                """);
        assertThat(settings)
                .isEqualTo(new CtlSettings(
                        Optional.of(folder.resolve("f")),
                        Optional.of("h:1"),
                        Optional.of("u"),
                        Optional.of(new Secret("x/root")),
                        Optional.of(Path.of("/run/ca.pem")),
                        "p",
                        Optional.of(Path.of("/root/h")),
                        List.of()));
    }

    @Test
    void aProfileIsAWayOfItsOwn() throws ConfigException, IOException {
        String text = """
                [taskmasterd]
                [taskmasterctl]
                username = u
                password = p
                [taskmasterctl:prod]
                serverurl = far.example:9001
                username = me
                password = %(ENV_PW)s
                [taskmasterctl:here]
                serverurl = unix://x.sock
                prompt = h
                [taskmasterctl:9001]
                """;
        assertThat(read(text).profiles()).containsExactly("prod", "here");
        assertThat(profile(text, "here"))
                .contains(new CtlSettings(
                        Optional.of(folder.resolve("f")),
                        Optional.of("unix:///run/x.sock"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "h",
                        Optional.empty(),
                        List.of("prod", "here")));
        assertThat(profile(text, "none")).isEmpty();
        assertThatThrownBy(() -> profile(text, "prod")).hasMessageContaining("the environment has no PW");
        assertThatThrownBy(() -> profile("[taskmasterctl:x]\n", "x"))
                .hasMessageContaining("f:1:1: error: [taskmasterctl:x] serverurl: missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "[taskmasterd] -> unix:///run/taskmasterd.sock",
                "[supervisord] -> unix:///run/supervisord.sock",
                "[taskmasterd]|pidfile=/x/y.pid -> unix:///x/y.sock",
                "[taskmasterd]|[unix_jmx_server]|file=s -> unix:///run/s",
                "[supervisord]|[unix_http_server]|file=/s|[supervisorctl]|serverurl=unix:///t -> unix:///t",
                "[supervisord]|[unix_http_server]|file=/s|[supervisorctl]|serverurl=http://localhost:9001 -> unix:///s",
                "[supervisord]|[inet_http_server]|port=1|[supervisorctl]|serverurl=http://localhost:1 -> unix:///run/supervisord.sock",
                "[supervisord]|[inet_http_server]|port=1|username=u|[supervisorctl]|serverurl=http://localhost:1/x -> localhost:1",
                "[supervisorctl]|serverurl=http://other:9/ -> other:9",
            })
    void knowsWhereTheDaemonIs(String lines, String url) throws ConfigException, IOException {
        assertThat(read(lines.replace('|', '\n')).serverUrl()).contains(url);
    }

    @Test
    void thePromptSaysWhoseFileItIs() throws ConfigException, IOException {
        assertThat(read("[supervisord]\n[supervisorctl]\n").prompt()).isEqualTo("supervisor");
        assertThat(read("[taskmasterd]\n").prompt()).isEqualTo("taskmaster");
    }

    @Test
    void otherSectionsMayBeWrong() throws ConfigException, IOException {
        CtlSettings settings =
                read("[program:x]\n=\nfoo\ncommand=sh\n  [ -f\n  [taskmasterctl]\n[taskmasterctl]\nprompt=p\n[x]\n[\n");
        assertThat(settings.prompt()).isEqualTo("p");
    }

    @Test
    void itsOwnSectionMustBeRight() {
        assertThatThrownBy(() -> read("[taskmasterctl]\nprompt=%(ENV_NO)s\nserverurl=\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("f:2:8: error: [taskmasterctl] prompt: %(ENV_NO)s: the environment has no NO")
                .hasMessageContaining("f:3:11: error: [taskmasterctl] serverurl: no value");
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertThatThrownBy(() -> CtlSettingsReader.read(folder.resolve("no"), Map.of()))
                .hasMessage(folder.resolve("no") + ": error: cannot be read: no such file");
    }

    private Optional<CtlSettings> profile(String text, String name) throws ConfigException, IOException {
        Path file = Files.writeString(folder.resolve("f"), text);
        return CtlSettingsReader.readProfile(file, name, Map.of("HOME", "/root"), new FakeMachine(Path.of("/run")));
    }

    private CtlSettings read(String text) throws ConfigException, IOException {
        Path file = Files.writeString(folder.resolve("f"), text);
        return CtlSettingsReader.read(file, Map.of("HOME", "/root"), new FakeMachine(Path.of("/run")));
    }
}
