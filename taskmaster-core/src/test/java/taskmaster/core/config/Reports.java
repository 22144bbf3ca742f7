package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads a text as a configuration, whatever it is, and looks at the report. */
final class Reports {

    private final Path file;
    private final FakeMachine machine;

    Reports(Path folder) {
        this.file = folder.resolve("taskmaster.ini");
        this.machine = new FakeMachine(folder);
    }

    Path file() {
        return file;
    }

    FakeMachine machine() {
        return machine;
    }

    /** Everything there is to say about a text; every problem has a place inside the file. */
    List<Problem> of(byte[] bytes) {
        write(bytes);
        List<Problem> problems;
        try {
            problems = Configurations.load(file, Map.of("HOME", "/root", "PATH", "/bin"), machine)
                    .remarks();
        } catch (ConfigException e) {
            problems = e.problems();
        }
        Map<Path, Long> lines = new HashMap<>();
        for (Problem problem : problems) {
            Path where = problem.pos().file();
            hasPlace(problem, lines.computeIfAbsent(where, Reports::countLines));
        }
        return problems;
    }

    private static void hasPlace(Problem problem, long lines) {
        assertThat(problem.toString()).doesNotContain("\n");
        if (lines == 0) {
            assertThat(problem.text()).startsWith("cannot be read");
        } else {
            assertThat(problem.pos().line()).as(problem.toString()).isBetween(1, (int) lines);
            assertThat(problem.pos().column()).as(problem.toString()).isPositive();
        }
    }

    /** At least one, for a problem with an empty file; 0 for a file that cannot be read. */
    private static long countLines(Path file) {
        try {
            return Math.max(
                    1,
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .lines()
                            .count());
        } catch (IOException e) {
            return 0;
        }
    }

    /** The report as people read it, without the name of the file. */
    String text(String configuration) {
        String report = ProblemReport.render(of(configuration.getBytes(StandardCharsets.UTF_8)), false);
        return report.replace(file + ":", "").strip();
    }

    /** The configuration, which has to be usable. */
    Loaded load(String configuration) {
        return load(configuration, Map.of("HOME", "/root", "PATH", "/bin"));
    }

    Loaded load(String configuration, Map<String, String> environment) {
        write(configuration.getBytes(StandardCharsets.UTF_8));
        try {
            return Configurations.load(file, environment, machine);
        } catch (ConfigException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
