package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgramPatternsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            web-*             | web-api     | true
            web-*             | web         | false
            web-*             | my-web-api  | false
            web?              | web1        | true
            web?              | web         | false
            a.b               | a.b         | true
            a.b               | axb         | false
            *                 | anything    | true
            web:*             | web:api     | true
            web-*,!web-bill*  | web-api     | true
            web-*,!web-bill*  | web-billing | false
            !secret           | web         | true
            !secret           | secret      | false
            a,b               | b           | true
            *a*b              | xaybab      | true
            *a*b              | xaybabc     | false
            a**               | a           | true
            """, delimiter = '|')
    void matchWholeNames(String patterns, String name, boolean expected) {
        assertThat(new ProgramPatterns(List.of(patterns.split(","))).match(name))
                .isEqualTo(expected);
    }

    @Test
    void anyOfTheNamesWillDoAndAnExceptionBeatsThemAll() {
        ProgramPatterns patterns = new ProgramPatterns(List.of("site", "!site:db"));
        assertThat(patterns.match("site", "api", "site:api")).isTrue();
        assertThat(patterns.match("site", "db", "site:db")).isFalse();
        assertThat(patterns.match("other", "api", "other:api")).isFalse();
    }

    @Test
    void withoutPatternsEverythingIsMeant() {
        assertThat(ProgramPatterns.ALL.isAll()).isTrue();
        assertThat(ProgramPatterns.ALL.match("anything")).isTrue();
    }
}
