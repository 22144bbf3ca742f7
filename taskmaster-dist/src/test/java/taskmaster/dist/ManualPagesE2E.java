package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual pages of the distribution, where man(1) looks for them. */
class ManualPagesE2E {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"taskmasterctl.1", "taskmaster.conf.5", "taskmasterd.8"})
    void manFindsThemBesideTheProgramsAndTheyAreThoseOfTheShell(String page) throws Exception {
        Path file = Distribution.home().resolve("share/man/man" + page.substring(page.length() - 1) + "/" + page);
        String printed = Distribution.run(directory, Map.of(), Distribution.program("taskmasterctl"), "man", page)
                .out();
        assertThat(file).hasContent(printed);
        assertThat(printed).startsWith(".TH");
    }
}
