package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.jmx.usage.Survivors.Survivor;

final class SurvivorsTest {
    private static final String URL = "unix:///run/tm.sock";

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder;

    private FakeProc proc;
    private Survivors survivors;

    @BeforeEach
    void machine() {
        proc = new FakeProc(folder)
                .with(1, 0, "init", "PATH=/bin")
                .ofOurs(70, 1, "nginx", "site", "web", URL)
                .ofOurs(71, 70, "nginx", "site", "web", URL)
                .ofOurs(80, 1, "nginx", "site", "web", "unix:///run/other.sock")
                .with(90, 1, "odd", "SUPERVISOR_SERVER_URL=" + URL);
        survivors = new Survivors(folder, URL, nanos::get);
    }

    @Test
    void theEldestOfEachFamilyThatCarriesOurMarksIsFound() {
        assertThat(survivors.of("site", "web")).containsExactly(new Survivor(70, "nginx"));
        assertThat(survivors.of("site", "back")).isEmpty();
        assertThat(survivors.of("odd", "odd")).isEmpty();
    }

    @Test
    void oneLookAnswersQuestionsInARow() {
        assertThat(survivors.of("site", "back")).isEmpty();
        proc.ofOurs(60, 1, "perl", "site", "back", URL);
        assertThat(survivors.of("site", "back")).isEmpty();
        nanos.addAndGet(1_100_000_000L);
        assertThat(survivors.of("site", "back")).containsExactly(new Survivor(60, "perl"));
    }
}
