package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.JobStatus;

/** An order that somebody left behind. Any thread. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class Job {
    /** What is ordered. */
    enum Verb {
        START,
        STOP,
        RESTART
    }

    private final long id;
    private final Verb verb;
    private final String order;
    private final Instant started;

    /** The processes, each with the program it is made from. */
    private final Map<ProcessId, String> targets = new LinkedHashMap<>();

    /** What is known so far, by process; guarded by this. */
    private final Map<ProcessId, String> answers = new LinkedHashMap<>();

    /** Answers to names that mean nothing. */
    private final List<String> refusals;

    /** Guarded by this. */
    private int failed;

    /** Guarded by this. */
    private boolean cancelled;

    Job(long id, Verb verb, String order, List<ProcessStatus> processes, List<String> refusals, Instant started) {
        this.id = id;
        this.verb = verb;
        this.order = order;
        this.refusals = List.copyOf(refusals);
        this.started = started;
        processes.forEach(process -> targets.put(process.id(), process.spec().program()));
    }

    long id() {
        return id;
    }

    Verb verb() {
        return verb;
    }

    String order() {
        return order;
    }

    int total() {
        return targets.size();
    }

    synchronized int done() {
        return answers.size();
    }

    synchronized boolean isEnded() {
        return answers.size() == targets.size();
    }

    /** It is known what came of one process. */
    synchronized void answered(ProcessId process, String line, boolean failure) {
        if (answers.put(process, line) == null && failure) {
            failed++;
        }
    }

    static boolean isFailure(Outcome outcome) {
        return switch (outcome.result()) {
            case STARTED, STOPPED, SIGNALLED, ALREADY_STARTED, NOT_RUNNING -> false;
            case SPAWN_ERROR, ABNORMAL_TERMINATION, NO_SUCH_PROCESS, SHUTTING_DOWN, REMOVED -> true;
        };
    }

    /** The processes that nothing is known of yet. */
    synchronized List<ProcessId> cancel() {
        cancelled = true;
        return targets.keySet().stream()
                .filter(process -> !answers.containsKey(process))
                .toList();
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(refusals);
        lines.addAll(answers.values());
        return lines;
    }

    /** Whether whoever calls may know of all its processes. */
    boolean isSeen() {
        return targets.entrySet().stream()
                .allMatch(target ->
                        Viewpoint.shows(target.getKey().group(), target.getKey().name(), target.getValue()));
    }

    synchronized JobStatus status() {
        String state = cancelled ? "CANCELLED" : isEnded() ? "DONE" : "RUNNING";
        return new JobStatus(
                id, order, state, answers.size(), targets.size(), failed + refusals.size(), Date.from(started));
    }
}
