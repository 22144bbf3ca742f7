package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProcessIdTest {

    @Test
    void isWrittenAsGroupAndName() {
        assertThat(new ProcessId("web", "web_00")).hasToString("web:web_00");
    }

    @Test
    void isWrittenAsNameAloneWhereGroupAndNameAreTheSame() {
        assertThat(new ProcessId("web", "web")).hasToString("web");
    }

    @Test
    void sortsByGroupThenByName() {
        assertThat(Stream.of(id("b", "a"), id("a", "z"), id("a", "b"), id("b", "B"))
                        .sorted()
                        .toList())
                .containsExactly(id("a", "b"), id("a", "z"), id("b", "B"), id("b", "a"));
        assertThat(id("a", "b")).isEqualByComparingTo(id("a", "b"));
    }

    private static ProcessId id(String group, String name) {
        return new ProcessId(group, name);
    }
}
