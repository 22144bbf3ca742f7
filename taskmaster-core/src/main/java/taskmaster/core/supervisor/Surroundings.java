package taskmaster.core.supervisor;

import java.util.Map;
import taskmaster.core.event.Stamp;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.Launcher;
import taskmaster.core.output.OutputService;
import taskmaster.core.time.Ticker;

/**
 * What the processes of one loop share.
 *
 * @param children whose child is whose; by identity
 */
record Surroundings(
        Launcher launcher,
        OutputService output,
        SharedSockets sockets,
        Ticker ticker,
        Stamp stamp,
        ChildEnvironment environment,
        Map<Child, ManagedProcess> children,
        Deadlines deadlines,
        RestartTimes restartTimes,
        Turn turn) {}
