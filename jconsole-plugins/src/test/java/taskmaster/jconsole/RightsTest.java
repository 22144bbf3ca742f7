package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightsTest {
    @Test
    void aViewerIsToldWhichRoleIsMissing() {
        assertThat(Rights.of(new String[] {"guest", "viewer", ""}).refusal())
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("guest").contains("viewer").contains("operator"));
    }

    @Test
    void operatorsAndAdminsMayCommandWhatTheySee() {
        assertThat(Rights.of(new String[] {"op", "operator", "web-*"}).refusal())
                .isEmpty();
        assertThat(Rights.of(new String[] {"chief", "admin", ""}).refusal()).isEmpty();
    }

    @Test
    void aDaemonThatDoesNotTellIsLeftToRefuse() {
        assertThat(Rights.of(new String[0])).isEqualTo(Rights.UNKNOWN);
        assertThat(Rights.UNKNOWN.refusal()).isEmpty();
        assertThat(Rights.UNKNOWN.introduction()).isEmpty();
    }

    @Test
    void itIsSaidForWhichProgramsAnAccountIs() {
        assertThat(new Rights("op", "operator", "web-* db").introduction())
                .isEqualTo("op (operator), only for web-* db");
        assertThat(new Rights("op", "operator", "").introduction()).isEqualTo("op (operator)");
    }
}
