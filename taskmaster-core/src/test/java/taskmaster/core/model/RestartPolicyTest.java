package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RestartPolicyTest {

    @ParameterizedTest(name = "autorestart={0} after {1}: {2}")
    @CsvSource({
        "NEVER, 0, false",
        "NEVER, 1, false",
        "NEVER, SIGTERM, false",
        "ALWAYS, 0, true",
        "ALWAYS, 1, true",
        "ALWAYS, SIGTERM, true",
        "UNEXPECTED, 0, false",
        "UNEXPECTED, 2, false",
        "UNEXPECTED, 1, true",
        "UNEXPECTED, 255, true",
        "UNEXPECTED, SIGTERM, true",
        "UNEXPECTED, SIGINT, true"
    })
    void restarts(Autorestart autorestart, String end, boolean again) {
        RestartPolicy policy = new RestartPolicy(autorestart, new TreeSet<>(List.of(0, 2)));
        assertThat(policy.restarts(status(end))).isEqualTo(again);
    }

    /** The number of the signal is not an exit code, even where a code of that number is listed. */
    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "1, false", "SIGINT, false"})
    void expects(String end, boolean expected) {
        RestartPolicy policy = new RestartPolicy(Autorestart.UNEXPECTED, new TreeSet<>(List.of(-1, 0, 2)));
        assertThat(policy.expects(status(end))).isEqualTo(expected);
    }

    private static ExitStatus status(String end) {
        return UnixSignal.parse(end)
                .filter(signal -> end.startsWith("SIG"))
                .map(signal -> ExitStatus.killedBy(signal.number(), false))
                .orElseGet(() -> ExitStatus.exited(Integer.parseInt(end)));
    }
}
