package taskmaster.core.supervisor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.Effect;
import taskmaster.core.process.Policies;
import taskmaster.core.process.ProcessMachine;
import taskmaster.core.process.ProcessState;
import taskmaster.core.process.Transition;

/**
 * Feeds a machine, performs to the end what it asks of the operating system, and tells those who wait. Belongs to the supervisor
 * thread.
 */
final class ProcessDriver {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessDriver.class);

    private final Surroundings surroundings;
    private final ManagedProcess process;
    private final ProcessMachine machine;
    private final History history;
    private final ChildSlot slot;
    private final List<Waiter> waiters = new ArrayList<>();
    private ProcessSpec spec;
    private boolean commanded;
    private boolean hurried;

    ProcessDriver(ProcessSpec spec, Surroundings surroundings, ManagedProcess process) {
        this.surroundings = surroundings;
        this.process = process;
        this.spec = spec;
        this.machine = new ProcessMachine(Policies.of(spec));
        this.history = new History(surroundings.stamp().now());
        this.slot = new ChildSlot(spec, surroundings);
    }

    ProcessSpec spec() {
        return spec;
    }

    /** To be fed by {@link #input} only. */
    ProcessMachine machine() {
        return machine;
    }

    ChildSlot slot() {
        return slot;
    }

    ProcessStatus status() {
        return history.picture(spec, machine, slot);
    }

    List<Waiter> waiters() {
        return waiters;
    }

    Waiter await(Waiter waiter) {
        waiters.add(waiter);
        return waiter;
    }

    /** The next child is one that somebody asked for. */
    void command() {
        commanded = true;
    }

    /** From now on SIGKILL is because nobody waits any more. */
    void hurry() {
        hurried = true;
    }

    /** Another specification with other rules, for the child there is. */
    void change(ProcessSpec changed) {
        boolean moved = changed.priority() != spec.priority();
        spec = changed;
        machine.adopt(Policies.of(changed));
        if (moved) {
            surroundings.turn().rearranged();
        }
        surroundings.turn().touched(process);
    }

    /** Another specification, for the next child; there is none now. */
    void become(ProcessSpec changed) {
        boolean rewired = !changed.stdout().equals(spec.stdout())
                || !changed.stderr().equals(spec.stderr())
                || changed.hasTerminal() != spec.hasTerminal();
        change(changed);
        if (rewired) {
            slot.rewire(changed);
        }
    }

    /**
     * Gives an input to the machine and performs all that follows. A bug on the way must not leave the process without a child and
     * without a next step.
     */
    void input(String name, Supplier<List<Effect>> input) {
        try {
            perform(input.get());
        } catch (RuntimeException | Error bug) {
            LOG.error("internal error: input {} for {} in state {}", name, spec.id(), machine.state(), bug);
            if (!slot.isTaken() && !machine.state().isDown()) {
                perform(machine.abandon("internal error, see the daemon's log: " + bug.getMessage()));
            }
        }
        rest();
    }

    private void perform(List<Effect> effects) {
        List<Effect> left = effects;
        while (!left.isEmpty()) {
            boolean spawning = false;
            Optional<String> failure = Optional.empty();
            for (Effect effect : left) {
                if (effect instanceof Effect.Spawn) {
                    spawning = true;
                    failure = spawn();
                } else {
                    perform(effect);
                }
            }
            left = spawning
                    ? failure.map(reason -> machine.spawnFailed(reason, now())).orElseGet(() -> machine.spawned(now()))
                    : List.of();
        }
    }

    private Optional<String> spawn() {
        // its first words may be there before the launcher has answered: a child's start is before all it does
        Instant began = surroundings.stamp().now();
        Optional<String> failure = slot.spawn(spec, process);
        if (failure.isEmpty()) {
            history.spawned(commanded, began);
            if (!commanded) {
                surroundings.restartTimes().restarted(now());
            }
            commanded = false;
        }
        return failure;
    }

    /** An effect that fails, by a bug, holds up no other: a lost signal is followed by SIGKILL in time. */
    private void perform(Effect effect) {
        try {
            switch (effect) {
                case Effect.Spawn() -> throw new IllegalStateException("a spawn is answered, not just performed");
                case Effect.Signal(UnixSignal signal, boolean toGroup) -> slot.signal(signal, toGroup);
                case Effect.Kill(boolean toGroup) -> kill(toGroup);
                case Effect.Announce(Transition transition) -> announce(transition);
                case Effect.Refuse refused -> {}
            }
        } catch (RuntimeException | Error bug) {
            LOG.error("internal error: {} of {} in state {}", effect, spec.id(), machine.state(), bug);
        }
    }

    private void kill(boolean toGroup) {
        surroundings.turn().happened(EventTexts.killed(surroundings.stamp(), spec, slot.pid(), hurried));
        slot.signal(UnixSignal.KILL, toGroup);
    }

    private void announce(Transition change) {
        boolean aboutAChild = change.from().hasChild() || change.to().hasChild();
        boolean born = change.to() == ProcessState.STARTING && slot.isTaken();
        Instant when = born ? history.started() : surroundings.stamp().now();
        Event.StateChanged event = EventTexts.stateChanged(
                surroundings.stamp().next(), when, spec, aboutAChild ? slot.lastPid() : 0, change);
        history.changed(change, event.time());
        surroundings.turn().happened(event);
        for (Waiter waiter : waiters) {
            waiter.hear(spec.id(), change);
        }
    }

    /** All that followed from an input is done. */
    private void rest() {
        for (Waiter waiter : waiters) {
            waiter.rest(spec.id(), machine.state());
        }
        waiters.removeIf(waiter -> waiter.answer().isDone());
        if (machine.state().isDown()) {
            surroundings.sockets().release(spec.id());
        }
        if (machine.waiting()) {
            surroundings.deadlines().set(process, machine.deadline());
        } else {
            surroundings.deadlines().clear(process);
        }
        surroundings.turn().touched(process);
    }

    private long now() {
        return surroundings.ticker().nanos();
    }
}
