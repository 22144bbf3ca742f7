package taskmaster.core.process;

import java.util.List;
import java.util.Locale;
import taskmaster.core.model.ExitStatus;

/** Everything that can come to a machine, each under the name of its method. */
enum Input {
    START,
    STOP,
    RESTART,
    HURRY,
    SPAWNED,
    SPAWN_FAILED,
    EXITED,
    EXPIRE,
    ABANDON;

    List<Effect> giveTo(ProcessMachine machine, long now) {
        return switch (this) {
            case START -> machine.start();
            case STOP -> machine.stop(now);
            case RESTART -> machine.restart(now);
            case HURRY -> machine.hurry(now);
            case SPAWNED -> machine.spawned(now);
            case SPAWN_FAILED -> machine.spawnFailed("no such program", now);
            case EXITED -> machine.exited(ExitStatus.exited(1), now);
            case EXPIRE -> machine.expire(now);
            case ABANDON -> machine.abandon("a bug");
        };
    }

    String method() {
        return this == SPAWN_FAILED ? "spawnFailed" : name().toLowerCase(Locale.ROOT);
    }
}
