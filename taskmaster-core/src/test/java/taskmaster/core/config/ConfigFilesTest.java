package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {

    private static final Map<String, String> NAMED = Map.of("TASKMASTER_CONFIG", "/named");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theOneThatWasGivenCounts() {
        assertThat(ConfigFiles.find(Optional.of(Path.of("/given")), NAMED, folder))
                .contains(Path.of("/given"));
    }

    @Test
    void thenTheOneThatTheEnvironmentNames() {
        assertThat(ConfigFiles.find(Optional.empty(), NAMED, folder)).contains(Path.of("/named"));
    }

    @Test
    void thenTheFirstThatIsThere() throws IOException {
        Files.writeString(folder.resolve("supervisord.conf"), "");
        assertThat(found()).contains(folder.resolve("supervisord.conf"));
        Files.writeString(folder.resolve("taskmaster.conf"), "");
        assertThat(found()).contains(folder.resolve("taskmaster.conf"));
        Files.createDirectories(folder.resolve("config_file"));
        Files.writeString(folder.resolve("config_file/server"), "");
        assertThat(found()).contains(folder.resolve("config_file/server"));
    }

    @Test
    void aFolderIsNoConfiguration() throws IOException {
        Files.createDirectories(folder.resolve("config_file/server"));
        Files.writeString(folder.resolve("taskmaster.conf"), "");
        assertThat(found()).contains(folder.resolve("taskmaster.conf"));
    }

    private Optional<Path> found() {
        return ConfigFiles.find(Optional.empty(), Map.of("TASKMASTER_CONFIG", ""), folder);
    }
}
