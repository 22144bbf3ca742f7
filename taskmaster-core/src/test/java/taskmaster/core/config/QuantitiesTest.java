package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "4096, 4096",
        "1kb, 1024",
        "64MB, 67108864",
        "10 MB, 10485760",
        "2GB, 2147483648",
        "5B, 5",
        "1KiB, 1024",
        "1 gib, 1073741824"
    })
    void readsSizes(String text, long bytes) throws ValueException {
        assertThat(Quantities.bytes(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KB", "1.5MB", "1TB", "ten", "-1", "-1KB", "99999999999GB", "1 K B"})
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> Quantities.bytes(text)).isInstanceOf(ValueException.class);
    }

    @Test
    void knowsWhatIsMeantByHalfAUnit() {
        assertThatThrownBy(() -> Quantities.bytes("10M"))
                .hasMessage("'10M' is not a whole number of bytes, or one with KB, MB or GB, did you mean 10MB?");
        assertThatThrownBy(() -> Quantities.duration("10m")).hasMessageEndingWith(", did you mean 10min?");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "90, PT90S",
        "90s, PT90S",
        "10 sec, PT10S",
        "500ms, PT0.5S",
        "5min, PT5M",
        "2H, PT2H",
        "1d, PT24H",
        "2147483647, PT2147483647S"
    })
    void readsDurations(String text, Duration duration) throws ValueException {
        assertThat(Quantities.duration(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "1.5", "1.5s", "-1", "5 parsecs", "1h30min", "2147483648", "9999999999d"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> Quantities.duration(text)).isInstanceOf(ValueException.class);
    }
}
