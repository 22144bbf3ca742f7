package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
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
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.core.time.Ticker;

/**
 * The actor that owns every process. One pass, a turn: wait for something, handle exits, then commands, then deadlines, then
 * publish what happened and the new picture. Exits come first so that a child that died in time is never taken for one that
 * lived long enough. Nothing here blocks but the wait. Answers are given last: whoever reads the snapshot upon an answer finds
 * there what the answer speaks of.
 */
public final class SupervisorLoop implements Supervisor, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisorLoop.class);

    private record Exit(Child child, ExitStatus status) {}

    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final List<Exit> exits = new ArrayList<>();
    private final EventSink events;
    private final Surroundings surroundings;
    private final ProcessTable table;
    private volatile Snapshot snapshot = Snapshot.EMPTY;

    private @Nullable StopSequence stopSequence;
    private final List<CompletableFuture<Void>> shutdowns = new ArrayList<>();
    private boolean finished;

    public SupervisorLoop(
            Launcher launcher,
            OutputService output,
            EventSink events,
            Ticker ticker,
            Stamp stamp,
            ChildEnvironment environment) {
        this.events = events;
        this.surroundings = new Surroundings(
                launcher, output, ticker, stamp, environment, new IdentityHashMap<>(), new Deadlines(), new Turn());
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
        long untilDeadline =
                surroundings.deadlines().untilNext(surroundings.ticker().nanos());
        surroundings.launcher().await(Math.clamp(untilDeadline, 0, maxWaitNanos), this::noteExit);
        for (Exit exit : exits) {
            ManagedProcess parent = surroundings.children().get(exit.child());
            if (parent != null) {
                guarded(() -> parent.exited(exit.status()));
            }
        }
        exits.clear();
        for (Runnable message = mailbox.poll(); message != null; message = mailbox.poll()) {
            guarded(message);
        }
        expireDue();
        if (stopSequence != null) {
            finished = stopSequence.advance();
        }
        publish();
        surroundings.turn().takeAnswers().forEach(SupervisorLoop::guarded);
        if (finished) {
            shutdowns.forEach(done -> done.complete(null));
        }
    }

    @Override
    public SupervisorSnapshot snapshot() {
        return snapshot;
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
        post(done, () -> {
            shutdowns.add(done);
            if (stopSequence == null) {
                table.all().forEach(ManagedProcess::retire);
                stopSequence = new StopSequence(table.stopLevels());
            } else {
                stopSequence.hurry();
            }
        });
        return done;
    }

    /** Carries a plan out; completes when everything that had to leave is gone. Any thread. */
    CompletableFuture<Void> apply(ReloadPlan plan) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        post(done, () -> {
            if (stopSequence != null) {
                done.completeExceptionally(new IllegalStateException("shutting down"));
                return;
            }
            table.apply(plan).thenRun(() -> surroundings.turn().answered(() -> done.complete(null)));
        });
        return done;
    }

    private CompletableFuture<List<Outcome>> command(
            List<ProcessId> ids,
            Comparator<ManagedProcess> order,
            Function<ManagedProcess, List<CompletableFuture<Outcome>>> verb) {
        CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();
        post(answer, () -> {
            List<CompletableFuture<Outcome>> parts = new ArrayList<>();
            List<ManagedProcess> found = new ArrayList<>();
            for (ProcessId id : ids) {
                Optional<ManagedProcess> process = table.find(id);
                if (process.isEmpty()) {
                    parts.add(refuse(id, Result.NO_SUCH_PROCESS, "no such process"));
                } else if (stopSequence != null) {
                    parts.add(refuse(id, Result.SHUTTING_DOWN, "shutting down"));
                } else {
                    found.add(process.get());
                }
            }
            found.sort(order);
            found.forEach(process -> parts.addAll(verb.apply(process)));
            CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new))
                    .thenRun(() -> surroundings
                            .turn()
                            .answered(() -> answer.complete(
                                    parts.stream().map(CompletableFuture::join).toList())));
        });
        return answer;
    }

    private static CompletableFuture<Outcome> refuse(ProcessId id, Result result, String text) {
        return CompletableFuture.completedFuture(new Outcome(id, result, text));
    }

    /** Leaves a message for the supervisor thread; if it throws, whoever waits for the answer gets to know. */
    private void post(CompletableFuture<?> answer, Runnable message) {
        mailbox.add(() -> {
            try {
                message.run();
            } catch (RuntimeException failure) {
                surroundings.turn().answered(() -> answer.completeExceptionally(failure));
                throw failure;
            }
        });
        surroundings.launcher().wake();
    }

    private void noteExit(Child child, ExitStatus status) {
        exits.add(new Exit(child, status));
    }

    private void expireDue() {
        long now = surroundings.ticker().nanos();
        for (ManagedProcess due = surroundings.deadlines().pollDue(now);
                due != null;
                due = surroundings.deadlines().pollDue(now)) {
            guarded(due::expire);
        }
    }

    /** A bug that concerns one process must not take the others with it. */
    private static void guarded(Runnable input) {
        try {
            input.run();
        } catch (RuntimeException bug) {
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
