package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritedEnvironmentTest {

    private static final Map<String, String> DAEMON =
            Map.of("PATH", "/bin", "LC_ALL", "C", "LC_TIME", "de", "TOKEN", "x");

    @Test
    void everythingByDefault() {
        assertThat(InheritedEnvironment.ALL.of(DAEMON)).isEqualTo(DAEMON);
    }

    @Test
    void nothing() {
        assertThat(InheritedEnvironment.NONE.of(DAEMON)).isEmpty();
    }

    @Test
    void whatIsNamed() {
        assertThat(new InheritedEnvironment(List.of("PATH", "LC_*", "HOME")).of(DAEMON))
                .isEqualTo(Map.of("PATH", "/bin", "LC_ALL", "C", "LC_TIME", "de"));
    }

    @Test
    void aNameIsNoBeginning() {
        assertThat(new InheritedEnvironment(List.of("LC_")).of(DAEMON)).isEmpty();
    }
}
