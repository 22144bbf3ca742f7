package taskmaster.jmx.mbean;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.api.JobStatus;
import taskmaster.jmx.api.Results;

/**
 * Orders that somebody leaves behind, for consoles that would stand still until the last program is up. A job is a number; how it
 * comes on is told by events and can be asked for. No thread waits for it. Any thread.
 */
final class Jobs {
    private static final int KEPT = 20;
    private static final int STEPS = 10;

    private final Supervisor supervisor;
    private final EventSink events;
    private final Stamp stamp;

    /** The newest last; guarded by this. */
    private final Deque<Job> jobs = new ArrayDeque<>();

    /** Guarded by this. */
    private long last;

    Jobs(Supervisor supervisor, EventSink events, Stamp stamp) {
        this.supervisor = supervisor;
        this.events = events;
        this.stamp = stamp;
    }

    /** Gives the order and returns its number. */
    long begin(Job.Verb verb, String names) {
        Namespecs named = Namespecs.of(Viewpoint.on(supervisor.snapshot()), names);
        Set<ProcessId> wanted = new HashSet<>(named.ids());
        List<ProcessStatus> processes = supervisor.snapshot().processes().stream()
                .filter(process -> wanted.contains(process.id()))
                .toList();
        String order = verb.name().toLowerCase(Locale.ROOT) + " " + names.strip();
        Job job;
        synchronized (this) {
            job = new Job(++last, verb, order, processes, named.refusals(), stamp.now());
            jobs.addLast(job);
            if (jobs.size() > KEPT) {
                jobs.removeFirst();
            }
        }
        tell(job);
        List<ProcessStatus> inOrder = verb == Job.Verb.STOP ? processes.reversed() : processes;
        inOrder.forEach(process -> order(job, process.id()));
        return job.id();
    }

    private void order(Job job, ProcessId process) {
        List<ProcessId> one = List.of(process);
        CompletableFuture<List<Outcome>> answer = switch (job.verb()) {
            case START -> supervisor.start(one);
            case STOP -> supervisor.stop(one);
            case RESTART -> supervisor.restart(one);
        };
        answer.whenComplete((outcomes, failure) -> answered(job, process, outcomes, failure));
    }

    /** On the supervisor's thread, so only notes and tells. A restart has two answers, the second of its start. */
    private void answered(Job job, ProcessId process, @Nullable List<Outcome> outcomes, @Nullable Throwable failure) {
        if (outcomes == null || outcomes.isEmpty()) {
            job.answered(process, Answers.line(process.toString(), Results.FAILED, "internal error: " + failure), true);
        } else {
            Outcome outcome = outcomes.getLast();
            job.answered(process, Answers.line(outcome), Job.isFailure(outcome));
        }
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
                done == job.total(),
                "job " + job.id() + ": " + job.order() + ": " + done + " of " + job.total() + " done")));
    }

    /** @throws IllegalStateException if it is done, or is one that cannot be taken back */
    String cancel(long id) {
        Job job = find(id);
        if (job.isEnded()) {
            throw new IllegalStateException("job " + id + " is done already");
        }
        if (job.verb() == Job.Verb.STOP) {
            throw new IllegalStateException("job " + id + ": a stop cannot be taken back; start what is to run");
        }
        List<ProcessId> rest = job.cancel();
        supervisor.stop(rest);
        return "job " + id + ": " + rest.size() + " of " + job.total() + " are stopped again";
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
