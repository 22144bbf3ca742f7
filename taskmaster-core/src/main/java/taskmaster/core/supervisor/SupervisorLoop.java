package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.Launcher;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.output.OutputService;
import taskmaster.core.time.Ticker;

/**
 * The actor that owns every process. One pass, a turn: wait for something, handle exits, then commands, then deadlines, then
 * publish what happened and the new picture. Exits come first so that a child that died in time is never taken for one that
 * lived long enough. Nothing here blocks but the wait. Answers are given last: whoever reads the snapshot upon an answer finds
 * there what the answer speaks of.
 */
public final class SupervisorLoop implements Supervisor, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisorLoop.class);

    /** How long to rest when waiting itself fails again and again. */
    private static final long PAUSE_NANOS = 100_000_000L;

    private record Exit(Child child, ExitStatus status, long seen) {}

    private final Mailbox mailbox = new Mailbox();
    private final List<Exit> exits = new ArrayList<>();
    private final EventSink events;
    private final Surroundings surroundings;
    private final ProcessTable table;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    private @Nullable StopSequence stopSequence;
    private final List<CompletableFuture<Void>> shutdowns = new ArrayList<>();
    private boolean finished;
    private boolean cannotWait;

    public SupervisorLoop(
            Launcher launcher,
            OutputService output,
            EventSink events,
            Ticker ticker,
            Stamp stamp,
            ChildEnvironment environment) {
        this.events = events;
        this.surroundings = new Surroundings(
                launcher,
                output,
                new SharedSockets(launcher),
                ticker,
                stamp,
                environment,
                new IdentityHashMap<>(),
                new Deadlines(),
                new RestartTimes(),
                new Turn());
        this.table = new ProcessTable(surroundings);
    }

    /** Turns until a shutdown is complete. The calling thread becomes the supervisor thread. */
    @Override
    public void run() {
        while (!finished) {
            turn(Long.MAX_VALUE);
        }
    }

    /** One pass; waits at most so many nanoseconds. Supervisor thread. */
    void turn(long maxWaitNanos) {
        await(maxWaitNanos);
        for (Exit exit : exits) {
            ManagedProcess parent = surroundings.children().get(exit.child());
            if (parent != null) {
                surroundings.restartTimes().handle(exit.seen(), () -> guarded(() -> parent.exited(exit.status())));
            }
        }
        exits.clear();
        mailbox.drain(SupervisorLoop::guarded);
        for (ManagedProcess due :
                surroundings.deadlines().takeDue(surroundings.ticker().nanos())) {
            guarded(due::expire);
        }
        if (stopSequence != null) {
            finished = stopSequence.advance();
        }
        guarded(this::publish);
        surroundings.turn().takeAnswers().forEach(SupervisorLoop::guarded);
        if (finished) {
            shutdowns.forEach(done -> done.complete(null));
            mailbox.close();
        }
    }

    @Override
    public SupervisorSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public RestartTimes restartTimes() {
        return surroundings.restartTimes();
    }

    @Override
    public CompletableFuture<List<Outcome>> start(List<ProcessId> processes) {
        return command(processes, table.startOrder(), process -> List.of(process.start()));
    }

    @Override
    public CompletableFuture<List<Outcome>> stop(List<ProcessId> processes) {
        return command(processes, table.startOrder().reversed(), process -> List.of(process.stop()));
    }

    @Override
    public CompletableFuture<List<Outcome>> restart(List<ProcessId> processes) {
        return command(processes, table.startOrder(), ManagedProcess::restart);
    }

    @Override
    public CompletableFuture<List<Outcome>> signal(List<ProcessId> processes, UnixSignal signal) {
        return command(processes, table.startOrder(), process -> List.of(process.signal(signal)));
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        post(
                done,
                () -> {
                    shutdowns.add(done);
                    if (stopSequence == null) {
                        table.all().forEach(ManagedProcess::retire);
                        stopSequence = new StopSequence(table.stopLevels());
                    } else {
                        stopSequence.hurry();
                    }
                },
                () -> done.complete(null));
        return done;
    }

    /**
     * Carries a plan out; completes when everything that had to leave is gone, with {@link IllegalStateException} if the daemon is
     * on its way down. Any thread.
     */
    CompletableFuture<Void> apply(ReloadPlan plan) {
        return apply(plan, () -> {}, ReloadProgress.UNSEEN);
    }

    /** Like {@link #apply}, and an event tells of it before anything that follows from it. Any thread. */
    CompletableFuture<Void> reload(ReloadPlan plan, ReloadProgress progress) {
        Runnable announcement = () -> surroundings.turn().happened(EventTexts.reloaded(surroundings.stamp(), plan));
        return apply(plan, announcement, progress);
    }

    private CompletableFuture<Void> apply(ReloadPlan plan, Runnable announcement, ReloadProgress progress) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable refuse = () -> done.completeExceptionally(new IllegalStateException("shutting down"));
        post(
                done,
                () -> {
                    if (stopSequence != null) {
                        refuse.run();
                        return;
                    }
                    announcement.run();
                    Carried carried = table.apply(plan);
                    carried.tell(progress);
                    carried.gone().thenRun(() -> surroundings.turn().answered(() -> done.complete(null)));
                },
                refuse);
        return done;
    }

    private CompletableFuture<List<Outcome>> command(
            List<ProcessId> ids,
            Comparator<ManagedProcess> order,
            Function<ManagedProcess, List<CompletableFuture<Outcome>>> verb) {
        CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();
        post(
                answer,
                () -> {
                    List<CompletableFuture<Outcome>> parts = new ArrayList<>();
                    List<ManagedProcess> found = new ArrayList<>();
                    for (ProcessId id : ids) {
                        Optional<ManagedProcess> process = table.find(id);
                        if (process.isEmpty()) {
                            parts.add(CompletableFuture.completedFuture(Outcome.noSuchProcess(id)));
                        } else if (stopSequence != null) {
                            parts.add(CompletableFuture.completedFuture(Outcome.shuttingDown(id)));
                        } else {
                            found.add(process.get());
                        }
                    }
                    found.sort(order);
                    found.forEach(process -> parts.addAll(verb.apply(process)));
                    CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                            .thenRun(() -> surroundings
                                    .turn()
                                    .answered(() -> answer.complete(parts.stream()
                                            .map(CompletableFuture::join)
                                            .toList())));
                },
                () -> answer.complete(ids.stream().map(Outcome::shuttingDown).toList()));
        return answer;
    }

    /**
     * Leaves a message for the supervisor thread; if it throws, whoever waits for the answer gets to know.
     *
     * @param tooLate answers once there is no supervisor thread any more
     */
    private void post(CompletableFuture<?> answer, Runnable message, Runnable tooLate) {
        Runnable work = () -> {
            try {
                message.run();
            } catch (RuntimeException | Error failure) {
                surroundings.turn().answered(() -> answer.completeExceptionally(failure));
                throw failure;
            }
        };
        mailbox.post(new Mailbox.Message(work, tooLate));
        surroundings.launcher().wake();
    }

    private void await(long maxWaitNanos) {
        long untilDeadline =
                surroundings.deadlines().untilNext(surroundings.ticker().nanos());
        try {
            surroundings.launcher().await(Math.clamp(untilDeadline, 0, maxWaitNanos), this::noteExit);
            cannotWait = false;
        } catch (RuntimeException | Error bug) {
            if (cannotWait) {
                LockSupport.parkNanos(Math.min(maxWaitNanos, PAUSE_NANOS));
            } else {
                LOG.error("internal error: cannot wait for children; trying again and again", bug);
            }
            cannotWait = true;
        }
    }

    private void noteExit(Child child, ExitStatus status) {
        exits.add(new Exit(child, status, surroundings.ticker().nanos()));
    }

    /** A bug that concerns one process must not take the others with it. */
    private static void guarded(Runnable input) {
        try {
            input.run();
        } catch (RuntimeException | Error bug) {
            LOG.error("internal error in the supervisor", bug);
        }
    }

    private void publish() {
        List<ManagedProcess> touched = surroundings.turn().takeTouched();
        boolean stopping = stopSequence != null;
        if (surroundings.turn().takeRearranged()) {
            snapshot = Snapshot.of(table.inOrder(), stopping);
        } else if (!touched.isEmpty() || snapshot.stopping() != stopping) {
            snapshot = snapshot.with(touched, stopping);
        }
        events.publish(surroundings.turn().takeEvents());
    }
}
