package taskmaster.core.supervisor;

import java.util.concurrent.CompletableFuture;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;
import taskmaster.core.process.Transition;
import taskmaster.core.supervisor.Outcome.Result;

/** Somebody who gave a command and waits for the process to settle. */
sealed interface Waiter {

    CompletableFuture<Outcome> answer();

    /** A change of state has happened. */
    void hear(ProcessId id, Transition transition);

    /** All that followed from one input is done. */
    default void rest(ProcessId id, ProcessState state) {}

    /** A reload removes the process. */
    default void removed(ProcessId id) {}

    static Waiter forStart() {
        return new Start();
    }

    static Waiter forStop() {
        return new Stop(new CompletableFuture<>());
    }

    default void answer(ProcessId id, Result result, String text) {
        answer().complete(new Outcome(id, result, text));
    }

    /** Waits for the child to be gone. */
    record Stop(CompletableFuture<Outcome> answer) implements Waiter {
        @Override
        public void hear(ProcessId id, Transition transition) {
            if (transition.to().isDown()) {
                answer(id, Result.STOPPED, "stopped");
            }
        }
    }

    /** Waits for the next child, not the one that may be ending, to be RUNNING or to fail. */
    final class Start implements Waiter {
        private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
        private boolean begun;

        @Override
        public CompletableFuture<Outcome> answer() {
            return answer;
        }

        @Override
        public void hear(ProcessId id, Transition transition) {
            if (!begun) {
                begun = transition.to() == ProcessState.STARTING;
                return;
            }
            switch (transition.to()) {
                case RUNNING -> answer(id, Result.STARTED, "started");
                case BACKOFF, FATAL ->
                    answer(id, Result.SPAWN_ERROR, transition.reason().orElse("spawn error"));
                case STOPPING, STOPPED, EXITED -> answer(id, Result.ABNORMAL_TERMINATION, "abnormal termination");
                case STARTING -> {}
            }
        }

        @Override
        public void removed(ProcessId id) {
            answer(id, Result.REMOVED, "removed by a reload");
        }

        @Override
        public void rest(ProcessId id, ProcessState state) {
            if (!begun && state.isDown()) {
                answer(id, Result.ABNORMAL_TERMINATION, "stopped before it was started");
            }
        }
    }
}
