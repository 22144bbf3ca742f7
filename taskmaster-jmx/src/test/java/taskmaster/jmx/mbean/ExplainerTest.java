package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.event.Event;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;
import taskmaster.jmx.usage.FakeProc;
import taskmaster.jmx.usage.MemoryKills;
import taskmaster.jmx.usage.Survivors;

final class ExplainerTest {
    private static final ProcessId WEB = new ProcessId("web", "web");
    private static final String URL = "unix:///run/tm.sock";

    private final Journal journal = new Journal();
    private final FakeSupervisor supervisor = new FakeSupervisor().shows(pictured("web"));
    private final Orders orders = new Orders(supervisor, InstantSource.system());

    @TempDir
    Path folder;

    private Path counter;
    private Explainer explainer;

    @BeforeEach
    void nothingKnown() throws IOException {
        counter = Files.writeString(folder.resolve("memory.events"), "oom_kill 1\n");
        explainer = new Explainer(
                journal,
                orders,
                new Survivors(new FakeProc(folder).folder(), URL, () -> 0, InstantSource.system()),
                new MemoryKills(counter, () -> 0));
    }

    private static Event.StateChanged ended(ProcessState to, int signal) {
        return new Event.StateChanged(
                1,
                Instant.now(),
                WEB,
                ProcessState.RUNNING,
                to,
                42,
                0,
                Optional.of(ExitStatus.killedBy(signal, false)),
                false,
                Optional.empty(),
                Duration.ZERO,
                "exited: web");
    }

    private List<String> explained(Pictured process) {
        return List.of(explainer.explain(process.status()).lines());
    }

    private void memoryRunsOut() throws IOException {
        Files.writeString(counter, "oom_kill 2\n");
    }

    @Test
    void aKillByTheKernelIsToldFromOneByAPerson() throws IOException {
        explainer.changed(ended(ProcessState.EXITED, 9));
        assertThat(explained(pictured("web"))).noneMatch(line -> line.startsWith("memory: "));
        memoryRunsOut();
        explainer.changed(ended(ProcessState.EXITED, 9));
        assertThat(explained(pictured("web")))
                .contains("memory: the kernel killed something for want of memory at that moment (oom_kill in "
                        + counter + " has grown)");
        explainer.changed(ended(ProcessState.EXITED, 15));
        assertThat(explained(pictured("web"))).noneMatch(line -> line.startsWith("memory: "));
    }

    @Test
    void aKillThatWasCommandedIsNobodyElses() throws IOException {
        memoryRunsOut();
        explainer.changed(ended(ProcessState.STOPPED, 9));
        assertThat(explained(pictured("web"))).noneMatch(line -> line.startsWith("memory: "));
    }

    @Test
    void whatGoesOnInTheBackgroundIsFound() {
        new FakeProc(folder).ofOurs(77, 1, "nginx", "web", "web", URL);
        assertThat(explained(pictured("web").gaveUp(4)))
                .contains("left behind: pid 77 (nginx) came of it and goes on in the background");
        assertThat(explained(pictured("web").running(77, Instant.now())))
                .noneMatch(line -> line.startsWith("left behind: "));
    }

    @Test
    void whatHappenedLatelyAndTheLastOrderAreTold() {
        for (int i = 1; i <= 10; i++) {
            journal.add(ended(ProcessState.EXITED, i));
        }
        journal.add(new Event.Warning(1, Instant.now(), "of nobody"));
        orders.stop(List.of(WEB));
        List<String> lines = explained(pictured("web").counts(1, 0, 0));
        assertThat(lines).first().isEqualTo("web is STOPPED: it was stopped by command of the daemon");
        assertThat(lines).anyMatch(line -> line.startsWith("last order: stop by the daemon at "));
        assertThat(lines.subList(lines.indexOf("lately:") + 1, lines.size()))
                .hasSize(8)
                .allMatch(line -> line.endsWith("  exited: web"));
        explainer.forget(WEB);
        assertThat(explained(pictured("web"))).noneMatch(line -> line.startsWith("last order: "));
    }
}
