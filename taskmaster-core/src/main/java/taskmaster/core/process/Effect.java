package taskmaster.core.process;

import taskmaster.core.model.UnixSignal;

/** What the machine asks its driver to do; performed in order, to the end, before the next input. */
public sealed interface Effect {

    /** Create a child; the driver answers with {@code spawned} or {@code spawnFailed} once the other effects are done. */
    record Spawn() implements Effect {}

    /** Send the stop signal. */
    record Signal(UnixSignal signal, boolean toGroup) implements Effect {}

    /** Send SIGKILL: the child had its time. */
    record Kill(boolean toGroup) implements Effect {}

    /** Tell the world. */
    record Announce(Transition transition) implements Effect {}

    /** Tell whoever gave the command that it changes nothing. */
    record Refuse(Refusal refusal) implements Effect {}
}
