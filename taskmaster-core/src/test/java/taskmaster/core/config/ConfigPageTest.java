package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/CONFIG.md} says what the table of keys says: its tables are made from it. {@code -Dpages.rewrite=true} writes them
 * anew; review the difference.
 */
class ConfigPageTest {

    private static final Path PAGE = Path.of("../docs/CONFIG.md");
    private static final Pattern TABLE =
            Pattern.compile("<!-- keys of (\\[[^\\]]+\\]) -->\n.*?<!-- end of keys -->", Pattern.DOTALL);
    private static final Pattern LIST =
            Pattern.compile("<!-- keys for each process -->.*?<!-- end of keys -->", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("```ini\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder = Path.of("");

    @Test
    void thePageHasTheKeysOfTheTable() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = TABLE.matcher(page).replaceAll(match -> quoted(table(match.group(1))));
        wanted = LIST.matcher(wanted).replaceAll(match -> quoted(list()));
        if (Boolean.getBoolean("pages.rewrite")) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(page)
                .as("docs/CONFIG.md is not up to date; -Dpages.rewrite=true writes it anew")
                .isEqualTo(wanted);
    }

    @Test
    void everySectionWithKeysHasATable() throws IOException {
        String page = Files.readString(PAGE);
        for (KeyReference key : KeyReference.all()) {
            assertThat(page).contains("<!-- keys of " + key.section() + " -->");
        }
    }

    @Test
    void everyFormIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        String forms = page.substring(page.indexOf("\n## Value forms"), page.indexOf("\n## Expansions"));
        for (KeyReference key : KeyReference.all()) {
            assertThat(forms).contains("`" + key.form() + "`");
        }
    }

    @Test
    void everyDifferenceFromSupervisordIsExplained() throws IOException {
        assertThat(Files.readString(PAGE)).contains(CorpusDifferences.BY_CASE.values());
    }

    static Stream<String> examples() throws IOException {
        String pages = Files.readString(PAGE) + Files.readString(Path.of("../README.md"));
        return EXAMPLE.matcher(pages).results().map(match -> match.group(1)).toList().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsRight(String example) throws ConfigException, IOException {
        Path file = folder.resolve("example.ini");
        String main = example.contains("[taskmasterd]") ? "" : "[taskmasterd]\n";
        String text = example.replace("/etc/app/common.env", "common.env");
        Files.writeString(folder.resolve("common.env"), "A=1\n");
        Files.writeString(file, main + text);
        FakeMachine machine = new FakeMachine(folder)
                .user("app", 500)
                .user("www-data", 33)
                .user("deploy", 501)
                .group("adm", 4)
                .group("staff", 50);
        assertThat(Configurations.load(file, Map.of("PATH", "/bin"), machine).remarks())
                .isEmpty();
    }

    @Test
    void theSampleConfigurationIsRight() throws ConfigException {
        Path sample = Path.of("../config_file/server");
        FakeMachine machine = new FakeMachine(folder);
        List<Problem> remarks =
                Configurations.load(sample, Map.of("PATH", "/bin"), machine).remarks();
        assertThat(remarks).isEmpty();
    }

    private static String table(String section) {
        String rows = KeyReference.all().stream()
                .filter(key -> key.section().equals(section))
                .map(key -> "| `" + key.key() + "` | " + key.form() + " | " + shownDefault(key) + " | " + key.meaning()
                        + " |\n")
                .collect(Collectors.joining());
        return "<!-- keys of " + section + " -->\n| key | value | default | meaning |\n|---|---|---|---|\n" + rows
                + "<!-- end of keys -->";
    }

    /** A default that could stand in a file is shown as code. */
    private static String shownDefault(KeyReference key) {
        boolean words = key.byDefault().indexOf(' ') >= 0
                || List.of("required", "none", "empty").contains(key.byDefault());
        return words ? key.byDefault() : "`" + key.byDefault() + "`";
    }

    private static String list() {
        return KeyReference.all().stream()
                .filter(KeyReference::forEachProcess)
                .map(key -> "`" + key.key() + "`")
                .collect(Collectors.joining(", ", "<!-- keys for each process -->", "<!-- end of keys -->"));
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
