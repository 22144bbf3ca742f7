package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of files with something wrong in them, made from the samples: whatever comes in, reading it ends in a configuration or
 * in a report with places inside the file, and never in another exception. {@code -Dmutations=N} makes N for each seed,
 * {@code -Dmutations.seeds=N} takes more seeds.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);
    private static final int SEEDS = Integer.getInteger("mutations.seeds", 4);

    @TempDir
    Path folder = Path.of("");

    static LongStream seeds() {
        return LongStream.range(1, SEEDS + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFileEndsInAReport(long seed) throws IOException {
        Mutator mutator = new Mutator(seed, samples());
        Reports reports = new Reports(folder);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutation = mutator.next();
            try {
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> reports.of(mutation));
                use(reports);
            } catch (RuntimeException | AssertionError e) {
                String text = new String(mutation, StandardCharsets.UTF_8);
                throw new AssertionError("seed " + seed + ", file " + i + ":\n" + text, e);
            }
        }
    }

    /** A one-shot command reads without ini4j; of a file that the daemon takes it must understand the same. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theShellReadsWhatTheDaemonReads(long seed) throws IOException {
        Mutator mutator = new Mutator(seed, samples());
        Path file = Path.of("f");
        for (int i = 0; i < MUTATIONS; i++) {
            Optional<String> text = FileText.decode(mutator.next(), file, new Problems());
            if (text.isPresent()) {
                Problems daemons = new Problems();
                List<String> wanted = written(IniReader.read(text.get(), file, daemons));
                List<String> found = written(QuickReader.read(text.get(), file, section -> true, new Problems()));
                if (!daemons.hasErrors()) {
                    assertThat(found).as(text.get()).isEqualTo(wanted);
                }
            }
        }
    }

    /** Skipping sections must find the same in the others, and at the same places. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsSkippedChangesNothingElse(long seed) throws IOException {
        Mutator mutator = new Mutator(seed, samples());
        Path file = Path.of("f");
        Predicate<String> wanted = name -> !name.startsWith("program:")
                && name.chars().filter(Character::isLetter).count() % 3 == 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Optional<String> text = FileText.decode(mutator.next(), file, new Problems());
            Problems problems = new Problems();
            if (text.isPresent()) {
                IniDocument all = QuickReader.read(text.get(), file, section -> true, problems);
                IniDocument some = QuickReader.read(text.get(), file, wanted, new Problems());
                if (!problems.hasErrors()) {
                    assertThat(written(some)).as(text.get()).isEqualTo(written(all, wanted));
                }
            }
        }
    }

    private static List<String> written(IniDocument document) {
        return written(document, name -> true);
    }

    private static List<String> written(IniDocument document, Predicate<String> wanted) {
        List<String> all = new ArrayList<>();
        for (IniSection section : document.sections()) {
            if (!wanted.test(section.name())) {
                continue;
            }
            all.add("[" + section.name() + "] " + section.pos());
            section.entries()
                    .forEach(entry -> all.add(entry.key() + "=" + entry.value() + " " + entry.pos() + " "
                            + entry.places().at(0) + " " + entry.comment()));
        }
        return all;
    }

    @Test
    void theSamplesAreThere() throws IOException {
        assertThat(samples()).hasSizeGreaterThan(10);
    }

    /** What else is done with a file. */
    private static void use(Reports reports) {
        Map<String, String> environment = Map.of("HOME", "/root", "PATH", "/bin");
        try {
            Loaded loaded = Configurations.view(reports.file(), environment, reports.machine());
            MiniJson.read(DumpConfig.of(loaded));
            assertThat(EffectiveConfig.rows(loaded)).isNotEmpty();
        } catch (ConfigException e) {
            MiniJson.read(DumpConfig.of(e));
            MiniJson.read(ProblemReport.json(List.of(reports.file()), e.problems()));
            assertThat(ProblemReport.render(e.problems(), true)).isNotEmpty();
        }
        try {
            CtlSettingsReader.read(reports.file(), environment, reports.machine());
        } catch (ConfigException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        samples.add(Files.readAllBytes(Path.of("../config_file/server")));
        samples.addAll(files(BadFilesTest.folder(), ".ini"));
        Optional<Path> corpus = Corpus.folder();
        if (corpus.isPresent()) {
            samples.addAll(files(corpus.get(), ".conf"));
        }
        return samples;
    }

    private static List<byte[]> files(Path folder, String ending) throws IOException {
        List<byte[]> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.add(Files.readAllBytes(file));
            }
        }
        return texts;
    }
}
