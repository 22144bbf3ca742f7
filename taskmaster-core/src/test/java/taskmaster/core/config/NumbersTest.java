package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "007, 7", "+5, 5", "-5, -5", "1_000, 1000", "2147483647, 2147483647", "-2147483648, -2147483648"
    })
    void readsWholeNumbersAsPythonDoes(String text, int number) throws ValueException {
        assertThat(Numbers.whole(text, "a number", Integer.MIN_VALUE, Integer.MAX_VALUE))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "+", "1.5", "1e3", "0x10", "1 2", "_1", "1_", "1__0", "\u0663", "five", "5;five"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThatThrownBy(() -> Numbers.whole(text, "a number", 0, 10)).isInstanceOf(ValueException.class);
    }

    @Test
    void saysWhichNumbersAreInRange() {
        assertThatThrownBy(() -> Numbers.whole("11", "a number", 0, 10))
                .hasMessage("'11' is out of range; expected a number from 0 to 10");
        assertThatThrownBy(() -> Numbers.whole("-1", "a number", 0, Integer.MAX_VALUE))
                .hasMessage("'-1' is out of range; expected a number of at least 0");
    }

    @Test
    void refusesAHundredAndEightyDigits() {
        assertThatThrownBy(() -> Numbers.whole("9".repeat(180), "a number", 0, 10))
                .hasMessageEndingWith("...' is too large; expected a number");
    }

    @Test
    void leadingZerosAreNoDigits() throws ValueException {
        assertThat(Numbers.whole("0".repeat(180) + "7", "a number", 0, 10)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "22, 18", "022, 18", "0o22, 18", "0O777, 511", "00000022, 18"})
    void readsOctalDigits(String text, int number) throws ValueException {
        assertThat(Numbers.octal(text, 0777)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "1000", "0o", "-1", "u=rwx", "7777777777777777777777"})
    void refusesWhatIsNoOctalNumberInRange(String text) {
        assertThatThrownBy(() -> Numbers.octal(text, 0777))
                .hasMessageEndingWith("is not an octal number from 0 to 777");
    }
}
