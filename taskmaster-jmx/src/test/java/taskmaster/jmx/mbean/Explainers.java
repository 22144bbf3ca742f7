package taskmaster.jmx.mbean;

import java.nio.file.Path;
import java.time.InstantSource;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.usage.MemoryKills;
import taskmaster.jmx.usage.Survivors;

/** Explainers for tests of beans: nothing has happened, nobody has ordered anything, nobody is left behind. */
final class Explainers {
    private static final Path NOWHERE = Path.of("/nonexistent");

    private Explainers() {}

    static Explainer knowing(Supervisor supervisor) {
        return new Explainer(
                new Journal(),
                new Orders(supervisor, InstantSource.system()),
                new Survivors(NOWHERE, "unix:///nowhere", () -> 0, InstantSource.system()),
                new MemoryKills(NOWHERE, () -> 0));
    }
}
