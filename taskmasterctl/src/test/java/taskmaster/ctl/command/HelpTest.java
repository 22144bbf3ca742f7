package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A golden file for each command; {@code -Dgolden.rewrite=DIR} writes them there, and review is the diff. */
class HelpTest {
    private final Bench bench = new Bench();

    static List<String> names() {
        return CommandTable.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasItsHelp(String name) throws IOException {
        golden(name, bench.run("help " + name).out());
    }

    @Test
    void theTableNamesEveryCommand() throws IOException {
        String table = bench.run("help").out();
        assertThat(table).contains(CommandTable.NAMES);
        golden("table", table);
    }

    @Test
    void linesFitATerminal() {
        assertThat(bench.run("help").out().lines()).allMatch(line -> line.length() <= 110);
    }

    @Test
    void whatIsUnknownHasNoHelp() {
        assertThat(bench.run("help nosuch")).isEqualTo(new Bench.Result(0, "*** No help on nosuch\n"));
    }

    private static void golden(String name, String text) throws IOException {
        String rewrite = System.getProperty("golden.rewrite");
        if (rewrite != null) {
            Files.writeString(Path.of(rewrite, name + ".txt"), text);
        }
        try (InputStream expected = HelpTest.class.getResourceAsStream("/help/" + name + ".txt")) {
            assertThat(expected).as("src/test/resources/help/%s.txt", name).isNotNull();
            assertThat(text).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
