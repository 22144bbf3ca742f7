package taskmaster.core.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.Effect;
import taskmaster.core.process.Policies;
import taskmaster.core.process.ProcessMachine;
import taskmaster.core.process.ProcessState;
import taskmaster.core.process.Refusal;
import taskmaster.core.supervisor.Outcome.Result;

/**
 * A process as commands and reloads see it: what it is told and what it answers. Belongs to the supervisor thread.
 *
 * <p>A specification that needs a new child is held back until the old child is gone; then it takes its place together with its
 * own captures, so that no line of the old child lands in the new log.
 */
final class ManagedProcess {
    private final Surroundings surroundings;
    private final ProcessDriver driver;
    private final ProcessMachine machine;

    private Optional<ProcessSpec> successor = Optional.empty();
    private boolean stoppedByHand;
    private Optional<CompletableFuture<Boolean>> departure = Optional.empty();

    ManagedProcess(ProcessSpec spec, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.driver = new ProcessDriver(spec, surroundings, this);
        this.machine = driver.machine();
    }

    ProcessId id() {
        return driver.spec().id();
    }

    ProcessSpec spec() {
        return driver.spec();
    }

    ProcessState state() {
        return machine.state();
    }

    ProcessStatus status() {
        return driver.status();
    }

    CompletableFuture<Outcome> start() {
        if (departure.isPresent()) {
            return answer(Result.REMOVED, "being removed by a reload");
        }
        List<Effect> effects = machine.start();
        Optional<Refusal> refusal = refusal(effects);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        stoppedByHand = false;
        driver.command();
        Waiter waiter = driver.await(Waiter.forStart());
        input("start", () -> effects);
        return waiter.answer();
    }

    CompletableFuture<Outcome> stop() {
        List<Effect> effects = machine.stop(now());
        Optional<Refusal> refusal = refusal(effects);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        stoppedByHand = true;
        Waiter waiter = driver.await(Waiter.forStop());
        input("stop", () -> effects);
        return waiter.answer();
    }

    /** Two answers: what became of the stop, and of the start. */
    List<CompletableFuture<Outcome>> restart() {
        if (departure.isPresent()) {
            return List.of(answer(Result.REMOVED, "being removed by a reload"));
        }
        stoppedByHand = false;
        driver.command();
        CompletableFuture<Outcome> stopping = machine.state().hasChild()
                ? driver.await(Waiter.forStop()).answer()
                : machine.state() == ProcessState.BACKOFF
                        ? answer(Result.STOPPED, "stopped")
                        : refused(Refusal.NOT_RUNNING);
        Waiter starting = driver.await(Waiter.forStart());
        input("restart", () -> machine.restart(now()));
        return List.of(stopping, starting.answer());
    }

    CompletableFuture<Outcome> signal(UnixSignal signal) {
        return driver.slot().signal(signal, false)
                ? answer(Result.SIGNALLED, "signalled")
                : refused(Refusal.NOT_RUNNING);
    }

    /** Nobody waits for the end of this process any more: SIGKILL now. */
    void hurry() {
        driver.hurry();
        input("hurry", () -> machine.hurry(now()));
    }

    /** The daemon is on its way down: what ends now stays down, and a retry or restart that was planned is given up. */
    void retire() {
        machine.adopt(Policies.of(spec()).lastChild());
        if (machine.state() == ProcessState.BACKOFF || machine.state() == ProcessState.STOPPING) {
            input("stop", () -> machine.stop(now()));
        }
    }

    void expire() {
        input("expire", () -> machine.expire(now()));
    }

    void exited(ExitStatus status) {
        driver.slot().vacate();
        input("exited", () -> {
            successor.ifPresent(this::become);
            return machine.exited(status, now());
        });
    }

    /** New rules for the present child, and for the one that may be about to take its place. */
    void change(ProcessSpec changed) {
        if (successor.isPresent()) {
            machine.adopt(Policies.of(changed));
            successor = Optional.of(changed);
            return;
        }
        boolean newlyAutostarted = changed.autostart() && !spec().autostart();
        driver.change(changed);
        if (newlyAutostarted && machine.state() == ProcessState.STOPPED && !stoppedByHand) {
            start();
        }
    }

    /**
     * A specification that needs a new child: a process that is up restarts, one that was stopped by hand stays down. Answers when
     * the old child is gone.
     */
    CompletableFuture<?> replace(ProcessSpec changed) {
        if (machine.state().hasChild()) {
            successor = Optional.of(changed);
            CompletableFuture<Outcome> gone = driver.await(Waiter.forStop()).answer();
            if (machine.state() != ProcessState.STOPPING || !stoppedByHand) {
                restart();
            }
            return gone;
        }
        boolean wasRetrying = machine.state() == ProcessState.BACKOFF;
        become(changed);
        if (wasRetrying || changed.autostart() && !stoppedByHand) {
            start();
        }
        return CompletableFuture.completedFuture(null);
    }

    /**
     * Wanted again while it is leaving. As if it had been gone and were new: {@code autostart} decides whether a child follows
     * the one that is ending.
     */
    void comeBack(ProcessSpec wanted) {
        depart(false);
        successor = Optional.of(wanted);
        stoppedByHand = false;
        if (wanted.autostart()) {
            restart();
        }
    }

    /** Stops for good. The answer is true once there is no child, false if a reload wanted the process back in the meantime. */
    CompletableFuture<Boolean> leave() {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        departure.ifPresent(earlier -> earlier.thenAccept(gone::complete));
        successor = Optional.empty();
        if (departure.isEmpty()) {
            departure = Optional.of(gone);
            driver.waiters().forEach(waiter -> waiter.removed(id()));
            input("stop", () -> machine.state().isDown() ? List.of() : machine.stop(now()));
        }
        return gone;
    }

    private void depart(boolean gone) {
        if (gone) {
            driver.slot().close();
        }
        departure.ifPresent(promise -> promise.complete(gone));
        departure = Optional.empty();
    }

    private void become(ProcessSpec changed) {
        successor = Optional.empty();
        driver.become(changed);
    }

    private void input(String name, Supplier<List<Effect>> input) {
        driver.input(name, input);
        if (departure.isPresent() && machine.state().isDown()) {
            depart(true);
        }
    }

    private static Optional<Refusal> refusal(List<Effect> effects) {
        return effects.size() == 1 && effects.getFirst() instanceof Effect.Refuse(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private CompletableFuture<Outcome> refused(Refusal why) {
        return CompletableFuture.completedFuture(Outcome.refused(id(), why));
    }

    private CompletableFuture<Outcome> answer(Result result, String text) {
        return CompletableFuture.completedFuture(new Outcome(id(), result, text));
    }

    private long now() {
        return surroundings.ticker().nanos();
    }
}
