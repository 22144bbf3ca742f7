package taskmaster.core.launch;

import taskmaster.core.model.ExitStatus;

/** Learns of ended children; called on the thread that waits in {@link Launcher#await}, exactly once per child. */
@FunctionalInterface
public interface ExitListener {
    void exited(Child child, ExitStatus status);
}
