package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.output.Capture;
import taskmaster.core.output.OutputException;
import taskmaster.core.output.StreamName;
import taskmaster.core.process.Effect;
import taskmaster.core.process.Policies;
import taskmaster.core.process.ProcessMachine;
import taskmaster.core.process.ProcessState;
import taskmaster.core.process.Transition;
import taskmaster.core.supervisor.Outcome.Result;

/**
 * A machine and its child: performs the machine's effects on the operating system and answers those who wait. Belongs to the
 * supervisor thread.
 *
 * <p>A specification that needs a new child is held back until the old child is gone; then it takes its place together with its
 * own captures, so that no line of the old child lands in the new log.
 */
final class ManagedProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedProcess.class);

    private final Surroundings surroundings;
    private final ProcessMachine machine;
    private final History history;
    private final List<Waiter> waiters = new ArrayList<>();

    private ProcessSpec spec;
    private Optional<ProcessSpec> successor = Optional.empty();
    private Capture stdout;
    private Capture stderr;
    private @Nullable Child child;
    private long pid;
    private boolean commanded;
    private boolean stoppedByHand;
    private boolean hurried;
    private Optional<CompletableFuture<Boolean>> departure = Optional.empty();

    ManagedProcess(ProcessSpec spec, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.spec = spec;
        this.machine = new ProcessMachine(Policies.of(spec));
        this.history = new History(surroundings.stamp().now());
        this.stdout = surroundings.output().capture(spec.id(), StreamName.STDOUT, spec.stdout());
        this.stderr = surroundings.output().capture(spec.id(), StreamName.STDERR, spec.stderr());
    }

    ProcessId id() {
        return spec.id();
    }

    ProcessSpec spec() {
        return spec;
    }

    ProcessState state() {
        return machine.state();
    }

    boolean waitsUntil(long deadline) {
        return machine.waiting() && machine.deadline() == deadline;
    }

    ProcessStatus status() {
        return history.picture(spec, machine, child == null ? 0 : pid, stdout, stderr);
    }

    CompletableFuture<Outcome> start() {
        if (departure.isPresent()) {
            return answer(Result.REMOVED, "being removed by a reload");
        }
        if (machine.state() == ProcessState.STARTING || machine.state() == ProcessState.RUNNING) {
            return answer(Result.ALREADY_STARTED, "already started");
        }
        stoppedByHand = false;
        commanded = true;
        Waiter waiter = await(Waiter.forStart());
        perform(machine.start());
        return waiter.answer();
    }

    CompletableFuture<Outcome> stop() {
        if (machine.state().isDown()) {
            return answer(Result.NOT_RUNNING, "not running");
        }
        stoppedByHand = true;
        Waiter waiter = await(Waiter.forStop());
        perform(machine.stop(now()));
        return waiter.answer();
    }

    /** Two answers: what became of the stop, and of the start. */
    List<CompletableFuture<Outcome>> restart() {
        if (departure.isPresent()) {
            return List.of(answer(Result.REMOVED, "being removed by a reload"));
        }
        stoppedByHand = false;
        commanded = true;
        CompletableFuture<Outcome> stopping = machine.state().hasChild()
                ? await(Waiter.forStop()).answer()
                : machine.state() == ProcessState.BACKOFF
                        ? answer(Result.STOPPED, "stopped")
                        : answer(Result.NOT_RUNNING, "not running");
        Waiter starting = await(Waiter.forStart());
        perform(machine.restart(now()));
        return List.of(stopping, starting.answer());
    }

    CompletableFuture<Outcome> signal(UnixSignal signal) {
        return child != null && surroundings.launcher().signal(child, signal, false)
                ? answer(Result.SIGNALLED, "signalled")
                : answer(Result.NOT_RUNNING, "not running");
    }

    void hurry() {
        hurried = true;
        perform(machine.hurry(now()));
    }

    /** The daemon is on its way down: what ends now stays down, and a retry or restart that was planned is given up. */
    void retire() {
        machine.adopt(Policies.of(spec).lastChild());
        if (machine.state() == ProcessState.BACKOFF || machine.state() == ProcessState.STOPPING) {
            perform(machine.stop(now()));
        }
    }

    void expire() {
        perform(machine.expire(now()));
    }

    void exited(ExitStatus status) {
        surroundings.children().remove(child);
        child = null;
        successor.ifPresent(this::become);
        perform(machine.exited(status, now()));
    }

    /** New rules for the present child, and for the one that may be about to take its place. */
    void change(ProcessSpec changed) {
        machine.adopt(Policies.of(changed));
        if (successor.isPresent()) {
            successor = Optional.of(changed);
            return;
        }
        boolean newlyAutostarted = changed.autostart() && !spec.autostart();
        spec = changed;
        if (newlyAutostarted && machine.state() == ProcessState.STOPPED && !stoppedByHand) {
            start();
        }
        surroundings.turn().touched(this);
    }

    /** A specification that needs a new child: a process that is up restarts, one that was stopped by hand stays down. */
    void replace(ProcessSpec changed) {
        if (machine.state().hasChild()) {
            successor = Optional.of(changed);
            if (machine.state() != ProcessState.STOPPING || !stoppedByHand) {
                restart();
            }
            return;
        }
        boolean wasRetrying = machine.state() == ProcessState.BACKOFF;
        become(changed);
        if (wasRetrying || changed.autostart() && !stoppedByHand) {
            start();
        }
        surroundings.turn().touched(this);
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
            if (machine.state().isDown()) {
                depart(true);
            } else {
                perform(machine.stop(now()));
            }
        }
        return gone;
    }

    private void depart(boolean gone) {
        if (gone) {
            stdout.close();
            stderr.close();
            waiters.forEach(waiter -> waiter.answer(id(), Result.REMOVED, "removed by a reload"));
            waiters.clear();
        }
        departure.ifPresent(promise -> promise.complete(gone));
        departure = Optional.empty();
    }

    private void become(ProcessSpec changed) {
        if (!changed.stdout().equals(spec.stdout()) || !changed.stderr().equals(spec.stderr())) {
            stdout.close();
            stderr.close();
            stdout = surroundings.output().capture(changed.id(), StreamName.STDOUT, changed.stdout());
            stderr = surroundings.output().capture(changed.id(), StreamName.STDERR, changed.stderr());
        }
        spec = changed;
        successor = Optional.empty();
        machine.adopt(Policies.of(changed));
        surroundings.turn().rearranged();
    }

    private void perform(List<Effect> effects) {
        List<Effect> left = effects;
        while (!left.isEmpty()) {
            boolean spawning = false;
            Optional<String> failure = Optional.empty();
            for (Effect effect : left) {
                switch (effect) {
                    case Effect.Spawn() -> {
                        spawning = true;
                        failure = spawn();
                    }
                    case Effect.Signal(UnixSignal signal, boolean toGroup) -> send(signal, toGroup);
                    case Effect.Kill(boolean toGroup) -> kill(toGroup);
                    case Effect.Announce(Transition transition) -> announce(transition);
                    case Effect.Refuse refused -> {}
                }
            }
            left = spawning
                    ? failure.map(reason -> machine.spawnFailed(reason, now())).orElseGet(() -> machine.spawned(now()))
                    : List.of();
        }
        rest();
    }

    private void rest() {
        for (Waiter waiter : waiters) {
            waiter.rest(id(), machine.state(), machine.goal());
        }
        waiters.removeIf(waiter -> waiter.answer().isDone());
        if (machine.waiting()) {
            surroundings.deadlines().add(machine.deadline(), this);
        }
        surroundings.turn().touched(this);
        if (departure.isPresent() && machine.state().isDown()) {
            depart(true);
        }
    }

    private Optional<String> spawn() {
        pid = 0;
        try {
            Child created = surroundings
                    .launcher()
                    .spawn(new LaunchRequest(
                            spec.exec(), surroundings.environment().of(spec), stdout.open(), stderr.open()));
            child = created;
            pid = created.pid();
            surroundings.children().put(created, this);
            history.spawned(commanded, surroundings.stamp().now());
            commanded = false;
            return Optional.empty();
        } catch (LaunchException | OutputException impossible) {
            return Optional.of(String.valueOf(impossible.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("internal error while starting {}", id(), bug);
            return Optional.of("internal error, see the daemon's log: " + bug.getMessage());
        }
    }

    private void send(UnixSignal signal, boolean toGroup) {
        if (child != null) {
            surroundings.launcher().signal(child, signal, toGroup);
        }
    }

    private void kill(boolean toGroup) {
        if (child != null) {
            surroundings.turn().happened(EventTexts.killed(surroundings.stamp(), spec, pid, hurried));
            surroundings.launcher().signal(child, UnixSignal.KILL, toGroup);
        }
    }

    private void announce(Transition change) {
        Event.StateChanged event = EventTexts.stateChanged(surroundings.stamp(), spec, pid, change);
        history.changed(change, event.time());
        surroundings.turn().happened(event);
        for (Waiter waiter : waiters) {
            waiter.hear(id(), change);
        }
    }

    private Waiter await(Waiter waiter) {
        waiters.add(waiter);
        return waiter;
    }

    private CompletableFuture<Outcome> answer(Result result, String text) {
        return CompletableFuture.completedFuture(new Outcome(id(), result, text));
    }

    private long now() {
        return surroundings.ticker().nanos();
    }
}
