package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.jmx.usage.Survivors.Sought;
import taskmaster.jmx.usage.Survivors.Survivor;

final class SurvivorsTest {
    private static final String URL = "unix:///run/tm.sock";

    /** The machine has been up for 100 seconds of 100 ticks each. */
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder;

    private FakeProc proc;
    private Survivors survivors;

    @BeforeEach
    void machine() {
        proc = new FakeProc(folder)
                .upFor(100)
                .with(1, 0, "init", "PATH=/bin")
                .ofOurs(70, 1, "web", "site", "web", URL)
                .ofOurs(71, 70, "web", "site", "web", URL)
                .ofOurs(80, 1, "web", "site", "web", "unix:///run/other.sock")
                .with(90, 1, "odd", "SUPERVISOR_SERVER_URL=" + URL);
        survivors = new Survivors(folder, URL, nanos::get, InstantSource.fixed(NOW));
    }

    private static Sought sought(String name) {
        return new Sought("site", name, "program", Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void theEldestOfEachFamilyThatCarriesOurMarksIsFound() {
        assertThat(survivors.of(sought("web"), Set.of())).containsExactly(new Survivor(70, "web"));
        assertThat(survivors.of(sought("back"), Set.of())).isEmpty();
        assertThat(survivors.of(new Sought("odd", "odd", "odd", Instant.EPOCH, Instant.EPOCH), Set.of()))
                .isEmpty();
    }

    @Test
    void anOrphanThatWroteOverItsMarksIsKnownByNameAndBirth() {
        proc.born(5000, 60, 1, "a-program-of-lo", "program: master")
                .born(5001, 61, 60, "a-program-of-lo", "program: worker")
                .born(5000, 62, 1, "another")
                .born(5000, 63, 9, "a-program-of-lo")
                .born(4000, 64, 1, "a-program-of-lo")
                .born(5000, 65, 1, "a-program-of-lo");
        Sought sought =
                new Sought("site", "back", "a-program-of-long-name", NOW.minusSeconds(51), NOW.minusSeconds(50));
        assertThat(survivors.of(sought, Set.of(65L))).containsExactly(new Survivor(60, "a-program-of-lo"));
    }

    @Test
    void oneLookAnswersQuestionsInARowButForThoseThatHaveEndedSince() {
        assertThat(survivors.of(sought("back"), Set.of())).isEmpty();
        proc.ofOurs(60, 1, "perl", "site", "back", URL);
        assertThat(survivors.of(sought("back"), Set.of())).isEmpty();
        proc.without(70);
        assertThat(survivors.of(sought("web"), Set.of())).containsExactly(new Survivor(71, "web"));
        nanos.addAndGet(1_100_000_000L);
        assertThat(survivors.of(sought("back"), Set.of())).containsExactly(new Survivor(60, "perl"));
    }
}
