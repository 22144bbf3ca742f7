package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.render.MemoryConsole;
import taskmaster.ctl.render.TextReport;

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

    @ParameterizedTest
    @ValueSource(strings = {"taskmasterctl.1", "taskmasterd.8", "taskmaster.conf.5"})
    void manualPagesAreMadeOfTheSameTables(String page) throws IOException {
        String text = bench.run("man " + page).out();
        if (page.endsWith("conf.5")) {
            assertThat(text).contains(".SS [program:x]\n", ".B stopwaitsecs\n");
        } else {
            golden(page, text);
        }
    }

    /** What help and the manual page promise is what the command understands, and the other way round. */
    @ParameterizedTest
    @MethodSource("names")
    void optionsAreThoseOfTheCommand(String name) {
        Set<String> known = new TreeSet<>();
        for (String form : CommandTable.find(name).orElseThrow().options().split(" ")) {
            KnownOption option = KnownOption.of(form);
            known.add(option.shortName() + option.longName() + option.value());
        }
        Set<String> told = new TreeSet<>();
        for (Manual.Entry entry : Manual.find(name).orElseThrow().options()) {
            String form = entry.term().replace(", ", ",");
            KnownOption option = KnownOption.of(form.contains("[") ? form : form.replace(' ', '='));
            told.add(option.shortName() + option.longName() + option.value());
        }
        known.remove(KnownOption.of("").shortName()
                + KnownOption.of("").longName()
                + KnownOption.of("").value());
        assertThat(told).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandHasASummaryAndAnExample(String name) {
        Manual manual = Manual.find(name).orElseThrow();
        assertThat(manual.examples()).isNotEmpty();
        assertThat(manual.summary()).isNotEmpty();
        assertThat(List.of("look", "act", "configure", "tools", "help")).contains(manual.group());
    }

    @Test
    void linesFitATerminal() {
        assertThat(bench.run("help").out().lines()).allMatch(line -> line.length() <= 110);
    }

    /** supervisorctl's scripts read standard output; what only explains an answer goes elsewhere. */
    @Test
    void helpIsTheAnswerAndNoRemark() {
        MemoryConsole answers = new MemoryConsole();
        MemoryConsole remarks = new MemoryConsole();
        Place place = new Place("u", Optional.empty(), true, Map.of(), () -> "1");
        Context context = new Context(
                new Link(() -> bench.client),
                place,
                new TextReport(answers, Optional.of(remarks)),
                answers,
                new Script(false),
                Manner.SUPERVISORCTL);
        new CommandRunner().run(context, List.of("help"));
        assertThat(answers.text()).contains("  status  ");
        assertThat(remarks.text()).isEmpty();
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
