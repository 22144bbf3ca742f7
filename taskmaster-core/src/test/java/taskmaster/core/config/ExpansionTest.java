package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {

    private static final Names NAMES = Names.of(
                    Map.of("HOME", "/root", "EMPTY", "", "PERCENT", "%(here)s", "BRACES", "${HOME}"))
            .with("program_name", "web")
            .with("here", "/etc")
            .ofProcess(7, 12)
            .withBraces(true);

    private final List<String> remarks = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "plain -> plain",
                "100%% -> 100%",
                "%(program_name)s-%(here)s -> web-/etc",
                "%(process_num)d %(process_num)s -> 7 7",
                "%(process_num)02d -> 07",
                "[%(process_num)4d] -> [   7]",
                "[%(process_num)-4d] -> [7   ]",
                "[%(program_name)5s] -> [  web]",
                "%(numprocs)x %(numprocs)X %(numprocs)o -> c C 14",
                "%(ENV_HOME)s/x -> /root/x",
                "%(ENV_PERCENT)s -> %(here)s",
            })
    void replacesNames(String text, String expected) throws ValueException {
        assertThat(expand(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%",
                "%",
                "%(",
                "%(here",
                "%(here)",
                "%(here)5",
                "%(here)d",
                "%(here)q",
                "%(process_num)1001d",
                "%x",
                "%(foo)s",
                "% (here)s"
            })
    void refusesWhatIsNoExpansion(String text) {
        assertThatThrownBy(() -> expand(text)).isInstanceOf(ValueException.class);
    }

    @Test
    void pointsAtTheWrongPlace() {
        ValueException wrong =
                Objects.requireNonNull(catchThrowableOfType(ValueException.class, () -> expand("%(here)s/%(foo)s")));
        assertThat(wrong.offset()).isEqualTo(9);
        assertThat(wrong.isLacking()).isFalse();
    }

    @Test
    void aVariableThatIsNotSetIsALackOfTheMachine() {
        ValueException lacking =
                Objects.requireNonNull(catchThrowableOfType(ValueException.class, () -> expand("%(ENV_NO)s")));
        assertThat(lacking).hasMessage("%(ENV_NO)s: the environment has no NO");
        assertThat(lacking.isLacking()).isTrue();
    }

    @Test
    void theDateKeepsItsPercentSign() throws ValueException {
        assertThat(expand("date +%s")).isEqualTo("date +%s");
        assertThat(remarks).containsExactly("%s is kept as it stands; write %%s");
    }

    @Test
    void aPageOfExpansionsDoesNotFillTheMemory() {
        assertThatThrownBy(() -> expand("%(process_num)1000d".repeat(10_000)))
                .hasMessageContaining("characters once expanded");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "${HOME} -> /root",
                "${NO:-x}${EMPTY:-y}${HOME:-z} -> xy/root",
                "${NO-x}${EMPTY-y}${HOME-z} -> x/root",
                "[${NO:-}] -> []",
                "${NO:-${HOME}/%(program_name)s} -> /root/web",
                "${HOME:-${NO}} -> /root",
                "${HOME:-%(ENV_NO)s} -> /root",
                "${NO:-a b:c-d} -> a b:c-d",
                "$HOME $$ $(x) {x} $ -> $HOME $$ $(x) {x} $",
                "$${HOME} $${x:-y} -> ${HOME} ${x:-y}",
                "${BRACES} -> ${HOME}",
            })
    void replacesBraces(String text, String expected) throws ValueException {
        assertThat(expand(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${",
                "${}",
                "${1}",
                "${a b}",
                "${HOME",
                "${NO:-x",
                "${HOME:+x}",
                "${HOME#x}",
                "${#HOME}",
                "${HOME/a/b}",
                "${NO:-%(foo)s}"
            })
    void refusesOtherBraces(String text) {
        assertThatThrownBy(() -> expand(text)).isInstanceOf(ValueException.class);
    }

    @Test
    void bracesWithoutAValueSayWhatToWrite() {
        assertThatThrownBy(() -> expand("${NO}"))
                .hasMessage("${NO}: the environment has no NO; expected ${NO:-default} to do without");
        assertThatThrownBy(() -> expand("${1}"))
                .hasMessage("only ${NAME} and ${NAME:-default} are known; write $${ to leave it to a shell");
    }

    @Test
    void bracesInBracesEnd() {
        assertThatThrownBy(() -> expand("${A:-".repeat(1_000) + "}".repeat(1_000)))
                .hasMessage("more than 20 ${...} inside each other");
    }

    @Test
    void bracesMeanNothingToSupervisord() throws ValueException {
        assertThat(Expansion.expand("${HOME}", NAMES.withBraces(false), remarks::add))
                .isEqualTo("${HOME}");
        assertThat(Expansion.expand("${NO:-%(here)s}", NAMES.withBraces(false), remarks::add))
                .isEqualTo("${NO:-/etc}");
    }

    private String expand(String text) throws ValueException {
        return Expansion.expand(text, NAMES, remarks::add);
    }
}
