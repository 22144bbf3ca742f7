package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KEYS =
            List.of("command", "startsecs", "startretries", "stopsignal", "user", "umask");

    @ParameterizedTest
    @CsvSource({
        "comand, command",
        "startsces, startsecs",
        "COMMAND, command",
        "startretires, startretries",
        "stop_signal, stopsignal",
        "usr, user"
    })
    void findsWhatWasMeant(String word, String meant) {
        assertThat(Nearest.to(word, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"zzzz", "x", "commander-in-chief", "u"})
    void saysNothingWhereNothingIsNear(String word) {
        assertThat(Nearest.to(word, KEYS)).isEmpty();
    }

    @Test
    void aLongWordIsNoMistypedKey() {
        assertThat(Nearest.to("command".repeat(1_000), KEYS)).isEmpty();
    }
}
