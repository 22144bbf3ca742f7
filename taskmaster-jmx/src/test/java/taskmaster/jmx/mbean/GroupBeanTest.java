package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Stamp;
import taskmaster.jmx.api.JobStatus;
import taskmaster.jmx.usage.UsageSampler;

final class GroupBeanTest {
    private final FakeSupervisor supervisor = new FakeSupervisor()
            .shows(pictured("cron"), pictured("web:api").running(1, Instant.EPOCH), pictured("web:db"));
    private final Jobs jobs =
            new Jobs(supervisor, told -> {}, new Stamp(InstantSource.fixed(Instant.EPOCH)), Runnable::run);
    private final GroupBean web =
            new GroupBean(new Commands(supervisor), jobs, new UsageSampler(() -> new long[0]), "web");

    @Test
    void countsItsMembers() {
        assertThat(web.getName()).isEqualTo("web");
        assertThat(web.getPriority()).isEqualTo(999);
        assertThat(web.getProcessCount()).isEqualTo(2);
        assertThat(web.getRunningCount()).isEqualTo(1);
        assertThat(web.getStateCounts()).containsEntry("RUNNING", 1).containsEntry("STOPPED", 1);
    }

    @Test
    void leavesOrdersToItsMembersBehindAsJobs() {
        assertThat(web.startJob()).isEqualTo(1);
        assertThat(web.stopJob()).isEqualTo(2);
        assertThat(web.restartJob()).isEqualTo(3);
        assertThat(jobs.statuses().stream().map(JobStatus::getOrder))
                .containsExactly("start web:*", "stop web:*", "restart web:*");
        assertThat(supervisor.asked())
                .containsExactly(
                        "start web:api",
                        "start web:db",
                        "stop web:db",
                        "stop web:api",
                        "restart web:api",
                        "restart web:db");
    }

    @Test
    void commandsItsMembersAndNobodyElse() {
        assertThat(web.start()).containsExactly("web:api\tSTARTED\tstarted", "web:db\tSTARTED\tstarted");
        assertThat(web.stop()).hasSize(2);
        assertThat(web.restart()).containsExactly("web:api\tSTARTED\tstarted", "web:db\tSTARTED\tstarted");
        assertThat(web.signal("hup")).hasSize(2);
        assertThat(supervisor.asked())
                .containsExactly(
                        "start web:api web:db",
                        "stop web:api web:db",
                        "restart web:api web:db",
                        "signal SIGHUP web:api web:db");
    }

    @Test
    void aSignalThatDoesNotExistIsRefusedBeforeAnythingIsDone() {
        assertThatThrownBy(() -> web.signal("FOO"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("BAD_SIGNAL");
        assertThat(supervisor.asked()).isEmpty();
    }

    @Test
    void aGroupThatIsGoneIsEmptyAndFailsNowhere() {
        supervisor.shows(pictured("cron"));
        assertThat(web.getProcessCount()).isZero();
        assertThat(web.getPriority()).isZero();
        assertThat(web.start()).isEmpty();
    }
}
