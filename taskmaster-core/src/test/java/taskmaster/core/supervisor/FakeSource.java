package taskmaster.core.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.model.LogLevel;
import taskmaster.core.model.Program;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.model.UnixServerSpec;

/** Configuration files, as a test would have them. */
final class FakeSource implements SpecSource {
    private static final DaemonSpec DAEMON = new DaemonSpec(
            Optional.empty(),
            0,
            0,
            LogLevel.INFO,
            Path.of("/pid"),
            022,
            Optional.empty(),
            true,
            true,
            1024,
            200,
            false,
            Path.of("/tmp"),
            Optional.empty(),
            "taskmaster",
            false,
            LauncherChoice.AUTO);

    private List<GroupSpec> groups = List.of();
    private Optional<String> problem = Optional.empty();
    private boolean stale;
    private int loads;

    void say(Program... programs) {
        say(Bench.groups(programs));
    }

    /** How often it was read. */
    int loads() {
        return loads;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    void say(GroupSpec... said) {
        stale = true;
        groups = List.of(said);
        problem = Optional.empty();
    }

    void sayNothing() {
        say(new GroupSpec[0]);
    }

    void sayNonsense(String problems) {
        stale = true;
        problem = Optional.of(problems);
    }

    @Override
    public TaskmasterSpec load() throws InvalidConfigurationException {
        stale = false;
        loads++;
        if (problem.isPresent()) {
            throw new InvalidConfigurationException(problem.get());
        }
        return new TaskmasterSpec(
                DAEMON,
                groups,
                new UnixServerSpec(Path.of("/socket"), 0600, Optional.empty()),
                Optional.empty(),
                List.of());
    }
}
