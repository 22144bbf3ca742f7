package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code config/bad} gives exactly the report beside it, with a caret under each place. {@code -Dreports.rewrite=FOLDER} writes new ones there;
 * review the difference.
 */
class BadFilesTest {

    static Stream<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder())) {
            return found
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".ini"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void reportsEveryProblemInFileOrder(String name) throws IOException {
        Path file = folder().resolve(name);
        String report = report(file);
        String rewrite = System.getProperty("reports.rewrite", "");
        if (!rewrite.isEmpty()) {
            Files.writeString(Path.of(rewrite, expected(name)), report);
        }
        assertThat(report).isEqualTo(Files.readString(folder().resolve(expected(name))));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        Path missing = Path.of("/no/such/file");
        assertThat(report(missing)).isEqualTo("/no/such/file: error: cannot be read: no such file\n");
        assertThat(report(Path.of("/"))).isEqualTo("/: error: cannot be read: it is a directory\n");
    }

    @Test
    void neverShowsTheEnvironment() throws IOException {
        assertThat(report(folder().resolve("expansions.ini")))
                .doesNotContain("hunter2")
                .doesNotContain("ENV_HOME");
    }

    private static String report(Path file) {
        FakeMachine machine = new FakeMachine(Path.of("/run")).user("nobody", 65534);
        Map<String, String> environment = Map.of("HOME", "/root", "SECRET", "hunter2");
        ConfigException thrown = Objects.requireNonNull(
                catchThrowableOfType(ConfigException.class, () -> Configurations.load(file, environment, machine)));
        assertThat(thrown)
                .hasMessage(ProblemReport.render(thrown.problems(), false).stripTrailing());
        return ProblemReport.render(thrown.problems(), true).replace(folder() + "/", "");
    }

    private static String expected(String name) {
        return name.replace(".ini", ".expected");
    }

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(BadFilesTest.class.getResource("/config/bad"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
