package taskmaster.jmx.mbean;

import org.jspecify.annotations.Nullable;
import taskmaster.core.supervisor.SupervisorSnapshot;

/**
 * Through whose eyes the beans look while they serve a call of an account that is not for all programs. The guard opens one
 * around the call, on its thread; without one everything is seen.
 */
public final class Viewpoint {
    private static final ThreadLocal<@Nullable Sight> CURRENT = new ThreadLocal<>();

    private Viewpoint() {}

    /** From now on, on this thread, only what is in sight exists. */
    public static void open(Sight sight) {
        CURRENT.set(sight);
    }

    /** From now on, on this thread, everything exists again. */
    public static void close() {
        CURRENT.remove();
    }

    /** What of a snapshot is seen on this thread. */
    static SupervisorSnapshot on(SupervisorSnapshot snapshot) {
        Sight sight = CURRENT.get();
        return sight == null ? snapshot : new LimitedSnapshot(snapshot, sight);
    }

    /** Whether a process of these names is seen on this thread. */
    static boolean shows(String group, String name, String program) {
        Sight sight = CURRENT.get();
        return sight == null || sight.includes(group, name, program);
    }

    /** Whether everything is seen on this thread. */
    static boolean isFull() {
        return CURRENT.get() == null;
    }
}
