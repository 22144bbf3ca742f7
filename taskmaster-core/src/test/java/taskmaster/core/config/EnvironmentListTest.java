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
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentListTest {

    private final List<String> remarks = new ArrayList<>();

    @Test
    void readsPairs() throws ValueException {
        assertThat(parse("A=1,B=\"two, 2\" , C = 'x' ,")).isEqualTo(Map.of("A", "1", "B", "two, 2", "C", "x"));
        assertThat(remarks).isEmpty();
    }

    @Test
    void mayGoOnOverLines() throws ValueException {
        assertThat(parse("A=1,\nB=\"a\nb\"")).isEqualTo(Map.of("A", "1", "B", "a\nb"));
    }

    @Test
    void quotesMeanWhatTheyMeanInAShell() throws ValueException {
        assertThat(parse("A=\"say \\\"hi\\\" \\\\ \\n\",B='it\\',\"C\"=x'y'\"z\""))
                .isEqualTo(Map.of("A", "say \"hi\" \\ \\n", "B", "it\\", "C", "xyz"));
    }

    @Test
    void anEmptyValueNeedsQuotes() throws ValueException {
        assertThat(parse("A=\"\"")).isEqualTo(Map.of("A", ""));
        assertThatThrownBy(() -> parse("A=,B=1")).hasMessage("A has no value; write A=\"\" for an empty one");
    }

    @Test
    void theLastOfTwoCounts() throws ValueException {
        assertThat(parse("A=1,A=2")).isEqualTo(Map.of("A", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/x", "x y", "http://h/p?q=1&r=2", "$HOME/bin", "x#y"})
    void theTailOfAValueIsNotDropped(String value) throws ValueException {
        assertThat(parse("A=" + value)).isEqualTo(Map.of("A", value));
        assertThat(remarks).singleElement().asString().contains("is taken as '" + value + "', where supervisord takes");
    }

    @Test
    void saysThatAHashSignStartsAComment() throws ValueException {
        assertThat(parse("A=1,#B=2")).isEqualTo(Map.of("A", "1"));
        assertThat(remarks).containsExactly("everything from # on is a comment: '#B=2'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "=1", ",A=1", "A=1,,B=2", "A=1 B=2", "A=a@b", "A=1=2", "A=\"open", "A='open", "\"\"=1"})
    void refusesWhatIsNoList(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(ValueException.class);
    }

    @Test
    void pointsAtTheWrongPlace() {
        ValueException wrong =
                Objects.requireNonNull(catchThrowableOfType(ValueException.class, () -> parse("A=1,B=x@y")));
        assertThat(wrong.offset()).isEqualTo(6);
        assertThat(wrong).hasMessage("found 'x@y' as the value of B; expected quotes around it, or a comma");
    }

    @Test
    void neverShowsASecret() throws ValueException {
        assertThatThrownBy(() -> parse("DB_PASSWORD=hunter@2"))
                .hasMessageContaining("'******' as the value of DB_PASSWORD")
                .hasMessageNotContaining("hunter");
        assertThat(parse("DB_PASSWORD=hunter 2")).containsEntry("DB_PASSWORD", "hunter 2");
        assertThat(remarks).noneMatch(remark -> remark.contains("hunter"));
    }

    private Map<String, String> parse(String text) throws ValueException {
        return EnvironmentList.parse(text, remarks::add);
    }
}
