package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "a b  c -> a|b|c",
                "a 'b c' -> a|b c",
                "a \"b c\"d -> a|b cd",
                "a '' \"\" -> a||",
                "a '\\n\"' -> a|\\n\"",
                "a \"\\\"\\\\\\n'\" -> a|\"\\\\n'",
                "a b\\ c\\'d -> a|b c'd",
                "$HOME ~ * ; | & -> $HOME|~|*|;||&",
                "é\u00a0x -> é\u00a0x",
            })
    void splitsAsAShellDoes(String text, String words) {
        assertThat(CommandWords.split(text).words()).isEqualTo(expected(words));
    }

    private static List<String> expected(String words) {
        // a word | stands between two bars of its own
        return List.of(words.replace("||&", "|\u0001|&").split("\\|", -1)).stream()
                .map(word -> word.replace('\u0001', '|'))
                .toList();
    }

    @Test
    void joinsLinesAtABackslash() {
        assertThat(CommandWords.split("a \\\n b\\\nc").words()).containsExactly("a", "bc");
    }

    @Test
    void takesALineOfAValueForABlank() {
        assertThat(CommandWords.split("a\nb").words()).containsExactly("a", "b");
    }

    @Test
    void saysWhyThereAreNoWords() {
        assertThat(CommandWords.split("a 'b").problem()).contains("the command has a ' that is not closed");
        assertThat(CommandWords.split("a \"b\\\"").problem()).contains("the command has a \" that is not closed");
        assertThat(CommandWords.split("a \\").problem()).contains("the command ends with a backslash");
        assertThat(CommandWords.split(" \t").problem()).contains("the command is empty");
    }

    @Test
    void aCommandThatCannotBeSplitHasNoWords() {
        assertThat(CommandWords.split("rm -rf / 'x").words()).isEmpty();
    }
}
