package taskmaster.core.supervisor;

import java.util.IdentityHashMap;
import java.util.Map;
import taskmaster.core.event.Stamp;
import taskmaster.core.time.FakeTicker;

/** What a single process needs around it, without a loop. */
final class FakeSurroundings {
    private FakeSurroundings() {}

    static Surroundings make() {
        FakeTicker ticker = new FakeTicker();
        FakeLauncher launcher = new FakeLauncher(ticker);
        return new Surroundings(
                launcher,
                new FakeOutput(),
                new SharedSockets(launcher),
                ticker,
                new Stamp(ticker),
                new ChildEnvironment(Map.of(), ""),
                new IdentityHashMap<>(),
                new Deadlines(),
                new RestartTimes(),
                new Turn());
    }
}
