package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.ProcessStatus;

/** An order to processes that somebody left behind. Any thread. */
final class ProcessJob extends Job {
    /** What is ordered. */
    enum Verb {
        START,
        STOP,
        RESTART
    }

    private final Verb verb;

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

    ProcessJob(Ticket ticket, Verb verb, List<ProcessStatus> processes, List<String> refusals) {
        super(ticket);
        this.verb = verb;
        this.refusals = List.copyOf(refusals);
        processes.forEach(process -> targets.put(process.id(), process.spec().program()));
    }

    Verb verb() {
        return verb;
    }

    @Override
    int total() {
        return targets.size();
    }

    @Override
    synchronized int done() {
        return answers.size();
    }

    @Override
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

    @Override
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(refusals);
        lines.addAll(answers.values());
        return lines;
    }

    @Override
    boolean isSeen() {
        return targets.entrySet().stream()
                .allMatch(target ->
                        Viewpoint.shows(target.getKey().group(), target.getKey().name(), target.getValue()));
    }

    @Override
    synchronized int failed() {
        return failed + refusals.size();
    }

    @Override
    synchronized String state() {
        return cancelled ? "CANCELLED" : isEnded() ? "DONE" : "RUNNING";
    }

    @Override
    String reason() {
        return "";
    }
}
