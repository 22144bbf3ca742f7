package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of the table: what it means unset, and what a value makes of it. A key without a try fails. */
class ConfigKeysTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeOtherFiles() throws IOException {
        Files.writeString(folder.resolve("a.env"), "FROM=a.env\n");
        Files.writeString(folder.resolve("one.ini"), "[program:one]\ncommand=/bin/one\n");
    }

    static List<KeyCase> cases() {
        return KeyCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasADefault(KeyCase each) throws IOException {
        assertThat(read(each, each.without())).isEqualTo(each.byDefault());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenFromTheFile(KeyCase each) throws IOException {
        assertThat(read(each, each.with())).isEqualTo(each.expected()).isNotEqualTo(each.byDefault());
    }

    @Test
    void everyKeyIsTried() {
        Set<ConfigKey<?>> tried = new HashSet<>();
        cases().forEach(each -> tried.add(each.key()));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(ConfigKeys.ALL);
    }

    @Test
    void noSectionHasAKeyTwice() {
        assertThat(ConfigKeys.ALL.stream().map(key -> key.kind() + " " + key.name()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("programKeys")
    void takesTheNumberOfTheProcessIfTheTableSaysSo(ConfigKey<?> key) throws IOException {
        Reports reports = new Reports(folder);
        String text = reports.text("[taskmasterd]\n[program:p]\ncommand=/bin/c\n" + key.name() + "=%(process_num)d");
        assertThat(text.contains("%(process_num) is not known here")).isEqualTo(!key.perProcess());
    }

    static List<ConfigKey<?>> programKeys() {
        return ConfigKeys.ALL.stream()
                .filter(key -> key.kind() == SectionKind.PROGRAM && !key.equals(ProgramKeys.EXTENDS))
                .toList();
    }

    private Object read(KeyCase each, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("main.ini"), text);
        FakeMachine machine = new FakeMachine(Path.of("/run")).user("nobody", 65534);
        try {
            Loaded loaded = Configurations.load(file, Map.of("HOME", "/root"), machine);
            return each.reading().apply(loaded);
        } catch (ConfigException e) {
            return KeyCases.REFUSED;
        }
    }
}
