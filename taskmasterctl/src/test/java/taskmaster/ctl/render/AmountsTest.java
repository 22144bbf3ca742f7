package taskmaster.ctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "999,999",
        "1000,1.0K",
        "10240,10K",
        "1022976,999K",
        "1047552,1.0M",
        "325058560,310M",
        "1503238553,1.4G",
        "9223372036854775807,8.0E"
    })
    void bytesTakeAtMostFourPlaces(double bytes, String text) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(text);
    }

    @Test
    void percentsAreExactWhereTheyAreSmall() {
        assertThat(Amounts.percent(0)).isEqualTo("0.0%");
        assertThat(Amounts.percent(9.94)).isEqualTo("9.9%");
        assertThat(Amounts.percent(9.96)).isEqualTo("10%");
        assertThat(Amounts.percent(412.6)).isEqualTo("413%");
    }
}
