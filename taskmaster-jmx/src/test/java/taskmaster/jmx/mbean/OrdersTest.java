package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;

final class OrdersTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final ProcessId WEB = new ProcessId("web", "web");
    private static final ProcessId NOBODY = new ProcessId("no", "no");

    private final FakeSupervisor supervisor = new FakeSupervisor().shows(pictured("web"));
    private final Orders orders = new Orders(supervisor, InstantSource.fixed(NOW));

    private static void as(String name, Runnable call) {
        Subject.callAs(new Subject(true, Set.of(new JMXPrincipal(name)), Set.of(), Set.of()), () -> {
            call.run();
            return null;
        });
    }

    @Test
    void theLastOneToEachProcessIsKnownAndWhoGaveIt() {
        assertThat(orders.last(WEB)).isEmpty();
        as("anna", () -> orders.stop(List.of(WEB, NOBODY)));
        assertThat(orders.last(WEB)).contains(new Orders.Order("stop", "anna", NOW));
        as("bob", () -> orders.signal(List.of(WEB), UnixSignal.KILL));
        assertThat(orders.last(WEB)).contains(new Orders.Order("signal SIGKILL", "bob", NOW));
        orders.start(List.of(WEB));
        assertThat(orders.last(WEB)).contains(new Orders.Order("start", "the daemon", NOW));
        assertThat(supervisor.asked()).hasSize(3);
    }

    @Test
    void nothingIsKeptOfProcessesThatAreNotThere() {
        orders.restart(List.of(WEB, NOBODY));
        assertThat(orders.last(NOBODY)).isEmpty();
        orders.forget(WEB);
        assertThat(orders.last(WEB)).isEmpty();
    }
}
