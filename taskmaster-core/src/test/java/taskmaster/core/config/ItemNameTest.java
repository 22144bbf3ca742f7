package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "web_00",
                "a.b-c",
                "a,b",
                "*",
                "?",
                "a=b",
                "\"x\"",
                "it's",
                "-x",
                "\u00e9",
                "\u65e5\u672c",
                "\ud83d\ude00",
                "..."
            })
    void namesMayHaveMostCharacters(String name) {
        assertThat(ItemName.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a b",
                "a\nb",
                "a\tb",
                "a:b",
                "a/b",
                "../x",
                "a\u00a0b",
                "\u001b[2J",
                "a\u0000",
                "a\u200bb",
                "a\u202eb",
                "a\u2028b",
                "\ufeffa",
                "a\udb40\udc01"
            })
    void namesAreSafeAsFileNamesAndInTerminals(String name) {
        assertThat(ItemName.problem(name)).isPresent();
    }

    @Test
    void aNameFitsIntoAFileNameWithMoreAroundIt() {
        assertThat(ItemName.problem("x".repeat(180))).isEmpty();
        assertThat(ItemName.problem("x".repeat(600)))
                .hasValueSatisfying(problem ->
                        assertThat(problem).endsWith("is longer than 180 bytes").hasSizeLessThan(120));
        assertThat(ItemName.problem("\u00e9".repeat(91))).isPresent();
    }
}
