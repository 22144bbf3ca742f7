package taskmaster.core.process;

import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.RestartPolicy;
import taskmaster.core.model.StartPolicy;
import taskmaster.core.model.StopPolicy;

/** The rules a machine goes by; they may change while a child lives. */
public record Policies(StartPolicy start, RestartPolicy restart, StopPolicy stop) {

    public static Policies of(ProcessSpec spec) {
        return new Policies(spec.start(), spec.restart(), spec.stop());
    }

    /** The same rules for a process whose present child is its last: what ends stays down. */
    public Policies lastChild() {
        return new Policies(
                new StartPolicy(start.startsecs(), 0), new RestartPolicy(Autorestart.NEVER, restart.exitcodes()), stop);
    }
}
