package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcStatTest {
    private static final String REST =
            " S 1 4242 4200 34816 4242 4194304 100 0 0 0 7 5 30 2 20 0 3 0 987654 12345678 555 18446744073709551615 1 1\n";

    private static Optional<ProcStat> parse(String line) {
        return ProcStat.parse(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep", "a b", "x) S 9 9 (y", "(((", ")", ""})
    void aNameMayHoldAnything(String name) {
        assertThat(parse("4242 (" + name + ")" + REST)).contains(new ProcStat(4242, 1, 4200, 44, 3, 987654, 555));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "42 (x",
                "42 (x)",
                "42 (x) S 1 2",
                "(x) S",
                "42 (x) S a b c d e f g h i j k l m n o p q r s t u v"
            })
    void aLineThatIsNotWholeIsNone(String line) {
        assertThat(parse(line)).isEmpty();
    }
}
