package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {

    private static final Path FILE = Path.of("x.env");

    private final Problems problems = new Problems();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "A=1 -> 1",
                "A= -> ``",
                "A = two words  -> two words",
                "export A=1 -> 1",
                "  A=1 -> 1",
                "A=x # comment -> x",
                "A=x#y -> x#y",
                "A=#y -> #y",
                "A='$x %y \\n' # c -> $x %y \\n",
                "A=it's -> it's",
                "A=a=b -> a=b",
                "A=%(here)s ${X} -> %(here)s ${X}",
            })
    void readsAValue(String line, String value) {
        assertThat(EnvironmentLayers.values(read(line + "\n"))).isEqualTo(Map.of("A", value));
        assertThat(report()).isEmpty();
    }

    @Test
    void doubleQuotesKnowAFewBackslashes() {
        assertThat(EnvironmentLayers.values(read("A=\"a\\nb\\\"\\$\\\\\\t\""))).isEqualTo(Map.of("A", "a\nb\"$\\\\t"));
    }

    @Test
    void readsLines() {
        assertThat(EnvironmentLayers.values(read("# c\r\n; c\r\n\r\nA=1\r\nB.x-y=2\r\nA=3")))
                .isEqualTo(Map.of("A", "3", "B.x-y", "2"));
        assertThat(report()).isEmpty();
    }

    @Test
    void aValueInQuotesMayHaveLines() {
        Map<String, Variable> variables = read("A=\"-----\r\nabc\n\n-----\"\nB=2\n");
        assertThat(EnvironmentLayers.values(variables)).isEqualTo(Map.of("A", "-----\nabc\n\n-----", "B", "2"));
        assertThat(variables.get("B")).isEqualTo(new Variable("2", new SourcePos(FILE, 5, 1)));
    }

    @Test
    void reportsEveryWrongLineWithoutItsValue() {
        assertThat(read("hunter1\nA=\"hunter2\" hunter3\n1A=hunter4\nB=1\n  A B=2\n=2\nC='hunter5\n"))
                .containsOnlyKeys("B");
        assertThat(report()).isEqualTo("""
                x.env:1:1: error: expected KEY=value
                x.env:2:12: error: something follows the closing "; expected the end of the line
                x.env:3:1: error: expected KEY=value
                x.env:5:3: error: expected KEY=value
                x.env:6:1: error: expected KEY=value
                x.env:7:3: error: a ' is not closed
                """);
    }

    @Test
    void listsFiles() throws ValueException {
        assertThat(EnvFileName.list("a.env, -b.env\n-\"c d,e.env\" 'f'g"))
                .containsExactly(
                        new EnvFileName("a.env", false),
                        new EnvFileName("b.env", true),
                        new EnvFileName("c d,e.env", true),
                        new EnvFileName("fg", false));
        assertThat(EnvFileName.list(" ")).isEqualTo(List.of());
    }

    @Test
    void refusesWhatIsNoListOfFiles() {
        assertThatThrownBy(() -> EnvFileName.list("a, \"b")).hasMessage("a \" is not closed");
        assertThatThrownBy(() -> EnvFileName.list("a, -")).hasMessageStartingWith("no value");
    }

    @Test
    void theFilesAreWatchedThereOrNot(@TempDir Path folder) throws Exception {
        Path main = Files.writeString(
                folder.resolve("server"),
                "[taskmasterd]\nenv_file=-all.env\n[program:a]\ncommand=/bin/true\nenv_file=a.env, -b.env\n");
        assertThatThrownBy(() -> Configurations.view(main, Map.of()))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        missing -> assertThat(missing.watched()).contains(main, folder.resolve("a.env")));
        Files.writeString(folder.resolve("a.env"), "A=1\n");
        assertThat(Configurations.view(main, Map.of()).watched())
                .containsExactly(main, folder.resolve("a.env"), folder.resolve("all.env"), folder.resolve("b.env"));
    }

    private Map<String, Variable> read(String text) {
        return EnvFileText.read(text, FILE, problems);
    }

    private String report() {
        return ProblemReport.render(problems.inFileOrder(), false);
    }
}
