package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.SupervisorSnapshot;

final class NamespecsTest {
    private final SupervisorSnapshot snapshot = new FakeSupervisor()
            .shows(pictured("cron"), pictured("web:api"), pictured("web:db"))
            .snapshot();

    private List<String> ids(String names) {
        return Namespecs.of(snapshot, names).ids().stream()
                .map(ProcessId::toString)
                .toList();
    }

    private List<String> refusals(String names) {
        return Namespecs.of(snapshot, names).refusals();
    }

    @Test
    void aNameIsTheProcessOfTheGroupOfThatName() {
        assertThat(ids("cron")).containsExactly("cron");
        assertThat(ids("cron:cron")).containsExactly("cron");
        assertThat(refusals("api")).containsExactly("api\tNO_SUCH_PROCESS\tno such process");
    }

    @Test
    void groupAndNameAreOneProcess() {
        assertThat(ids("web:db")).containsExactly("web:db");
        assertThat(refusals("web:nothing")).containsExactly("web:nothing\tNO_SUCH_PROCESS\tno such process");
    }

    @Test
    void aStarOrNothingAfterTheColonIsTheWholeGroup() {
        assertThat(ids("web:*")).containsExactly("web:api", "web:db");
        assertThat(ids("web:")).containsExactly("web:api", "web:db");
        assertThat(refusals("none:*")).containsExactly("none\tNO_SUCH_GROUP\tno such group");
    }

    @Test
    void allIsAll() {
        assertThat(ids("all")).containsExactly("cron", "web:api", "web:db");
    }

    @Test
    void everyProcessOnceInTheOrderOfTheNames() {
        assertThat(ids("  web:db \t web:*  cron all ")).containsExactly("web:db", "web:api", "cron");
    }

    @Test
    void noNameIsNoProcessAndNoRefusal() {
        assertThat(ids("")).isEmpty();
        assertThat(refusals("   ")).isEmpty();
    }

    @Test
    void wrongNamesDoNotHinderRightOnes() {
        assertThat(ids("x cron y:*")).containsExactly("cron");
        assertThat(refusals("x cron y:*"))
                .containsExactly("x\tNO_SUCH_PROCESS\tno such process", "y\tNO_SUCH_GROUP\tno such group");
    }
}
