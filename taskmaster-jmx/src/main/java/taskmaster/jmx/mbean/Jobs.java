package taskmaster.jmx.mbean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.ReloadProgress;
import taskmaster.core.supervisor.Reloader;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.api.JobStatus;
import taskmaster.jmx.api.Results;

/**
 * Orders that somebody leaves behind, for consoles that would stand still until the last program is up. A job is a number; how it
 * comes on is told by events and can be asked for. No thread waits for one; what reads files has a thread of its
 * own as long as it reads. Any thread.
 */
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int KEPT = 20;
    private static final int STEPS = 10;

    private final Supervisor supervisor;
    private final EventSink events;
    private final Stamp stamp;
    private final Executor aside;

    /** The newest last; guarded by this. */
    private final Deque<Job> jobs = new ArrayDeque<>();

    /** Guarded by this. */
    private long last;

    Jobs(Supervisor supervisor, EventSink events, Stamp stamp) {
        this(
                supervisor,
                events,
                stamp,
                task -> Thread.ofPlatform().daemon().name("job").start(task));
    }

    /** @param aside where what takes time is done */
    Jobs(Supervisor supervisor, EventSink events, Stamp stamp, Executor aside) {
        this.supervisor = supervisor;
        this.events = events;
        this.stamp = stamp;
        this.aside = aside;
    }

    /** Gives an order to processes and returns its number. */
    long begin(ProcessJob.Verb verb, String names) {
        Namespecs named = Namespecs.of(Viewpoint.on(supervisor.snapshot()), names);
        Set<ProcessId> wanted = new HashSet<>(named.ids());
        List<ProcessStatus> processes = supervisor.snapshot().processes().stream()
                .filter(process -> wanted.contains(process.id()))
                .toList();
        String order = verb.name().toLowerCase(Locale.ROOT) + " " + names.strip();
        ProcessJob job = enter(order, ticket -> new ProcessJob(ticket, verb, processes, named.refusals()));
        List<ProcessStatus> inOrder = verb == ProcessJob.Verb.STOP ? processes.reversed() : processes;
        inOrder.forEach(process -> order(job, process.id()));
        return job.id();
    }

    /** What changes the configuration, to be begun on a thread where it may read files. */
    @FunctionalInterface
    interface Change {
        Reloader.Underway begin(ReloadProgress progress) throws InvalidConfigurationException;
    }

    /**
     * Leaves a change of the configuration behind and returns its number.
     *
     * @param afterwards waits for what has to be there before it is told that all is done
     */
    long begin(String order, Change change, Runnable afterwards) {
        ReloadJob job = enter(order.strip(), ReloadJob::new);
        aside.execute(() -> begin(job, change, afterwards));
        return job.id();
    }

    private void begin(ReloadJob job, Change change, Runnable afterwards) {
        try {
            Reloader.Underway underway = change.begin((done, total) -> {
                job.cameOn(done, total);
                if (done < total) {
                    tellNowAndThen(job);
                }
            });
            underway.done().whenCompleteAsync((nothing, failure) -> ended(job, underway, failure, afterwards), aside);
        } catch (InvalidConfigurationException | IllegalArgumentException | IllegalStateException refused) {
            failed(job, String.valueOf(refused.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("internal error in job {}", job.id(), bug);
            failed(job, "internal error: " + bug);
        }
    }

    private void ended(ReloadJob job, Reloader.Underway underway, @Nullable Throwable failure, Runnable afterwards) {
        if (failure != null) {
            failed(job, String.valueOf(failure.getMessage()));
            return;
        }
        afterwards.run();
        job.ended(ConfigurationOrders.rows(underway.steps()));
        tell(job);
    }

    private void failed(ReloadJob job, String why) {
        job.failed(why.strip());
        tell(job);
    }

    private <J extends Job> J enter(String order, Function<Ticket, J> job) {
        J entered;
        synchronized (this) {
            entered = job.apply(new Ticket(++last, order, CallerName.current().orElse(""), stamp.now()));
            jobs.addLast(entered);
            if (jobs.size() > KEPT) {
                jobs.removeFirst();
            }
        }
        tell(entered);
        return entered;
    }

    private void order(ProcessJob job, ProcessId process) {
        List<ProcessId> one = List.of(process);
        CompletableFuture<List<Outcome>> answer = switch (job.verb()) {
            case START -> supervisor.start(one);
            case STOP -> supervisor.stop(one);
            case RESTART -> supervisor.restart(one);
        };
        answer.whenComplete((outcomes, failure) -> answered(job, process, outcomes, failure));
    }

    /** On the supervisor's thread, so only notes and tells. A restart has two answers, the second of its start. */
    private void answered(
            ProcessJob job, ProcessId process, @Nullable List<Outcome> outcomes, @Nullable Throwable failure) {
        if (outcomes == null || outcomes.isEmpty()) {
            job.answered(process, Answers.line(process.toString(), Results.FAILED, "internal error: " + failure), true);
        } else {
            Outcome outcome = outcomes.getLast();
            job.answered(process, Answers.line(outcome), ProcessJob.isFailure(outcome));
        }
        tellNowAndThen(job);
    }

    private void tellNowAndThen(Job job) {
        int step = Math.max(1, job.total() / STEPS);
        if (job.done() % step == 0 || job.isEnded()) {
            tell(job);
        }
    }

    private void tell(Job job) {
        int done = job.done();
        events.publish(List.of(new Event.JobChanged(
                stamp.next(),
                stamp.now(),
                job.id(),
                done,
                job.total(),
                job.isEnded(),
                "job " + job.id() + ": " + job.order() + ": " + news(job, done))));
    }

    private static String news(Job job, int done) {
        return job.reason().isEmpty()
                ? done + " of " + job.total() + " done"
                : "failed: " + job.reason().replace("\n", "; ");
    }

    /** @throws IllegalStateException if it is done, or is one that cannot be taken back */
    String cancel(long id) {
        Job job = find(id);
        if (job.isEnded()) {
            throw new IllegalStateException("job " + id + " is done already");
        }
        return switch (job) {
            case ReloadJob reload ->
                throw new IllegalStateException("job " + id
                        + ": a change of the configuration cannot be taken back; change the files and update again");
            case ProcessJob stop
            when stop.verb() == ProcessJob.Verb.STOP ->
                throw new IllegalStateException("job " + id + ": a stop cannot be taken back; start what is to run");
            case ProcessJob order -> {
                List<ProcessId> rest = order.cancel();
                supervisor.stop(rest);
                yield "job " + id + ": " + rest.size() + " of " + job.total() + " are stopped again";
            }
        };
    }

    /** What has come of it so far. */
    List<String> lines(long id) {
        return find(id).lines();
    }

    /** Those that whoever calls may know of, the newest last. */
    synchronized List<JobStatus> statuses() {
        return jobs.stream().filter(Job::isSeen).map(Job::status).toList();
    }

    private synchronized Job find(long id) {
        return jobs.stream()
                .filter(job -> job.id() == id && job.isSeen())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("NO_SUCH_JOB: " + id + "; the last " + KEPT + " are kept"));
    }
}
