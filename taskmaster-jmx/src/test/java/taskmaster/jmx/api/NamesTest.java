package taskmaster.jmx.api;

import static org.assertj.core.api.Assertions.assertThat;

import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

    @Test
    void keysAreWrittenFromTheGeneralToTheSpecial() {
        assertThat(Names.supervisor()).hasToString("taskmaster:type=Supervisor");
        assertThat(Names.group("web")).hasToString("taskmaster:type=Group,name=web");
        assertThat(Names.process("web", "api")).hasToString("taskmaster:type=Process,group=web,name=api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web_00", "a.b-c", "\u00fcber", "with space", "a/b", "back\\slash"})
    void plainNamesAreNotQuoted(String name) {
        assertThat(Names.process("g", name).getKeyProperty("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a=b", "a:b", "a\"b", "a*b", "a?b", "a\nb"})
    void namesThatObjectNameCannotCarryAreQuoted(String name) {
        ObjectName made = Names.process(name, name);
        assertThat(made.isPattern()).isFalse();
        assertThat(ObjectName.unquote(made.getKeyProperty("name"))).isEqualTo(name);
        assertThat(ObjectName.unquote(made.getKeyProperty("group"))).isEqualTo(name);
    }
}
