package taskmaster.jmx.mbean;

import java.util.Arrays;
import java.util.List;

/** A change of the configuration that somebody left behind. Any thread. */
final class ReloadJob extends Job {
    /** All guarded by this. */
    private int done;

    private int total;
    private String state = "RUNNING";
    private String reason = "";
    private List<String> lines = List.of();

    ReloadJob(Ticket ticket) {
        super(ticket);
    }

    /** Something of it is done. */
    synchronized void cameOn(int processes, int all) {
        done = processes;
        total = all;
    }

    /** All of it is done. */
    synchronized void ended(String... steps) {
        state = "DONE";
        lines = List.copyOf(Arrays.asList(steps));
    }

    /** Nothing came of it, and never will. */
    synchronized void failed(String why) {
        state = "FAILED";
        reason = why;
    }

    @Override
    synchronized int total() {
        return total;
    }

    @Override
    synchronized int done() {
        return done;
    }

    @Override
    synchronized int failed() {
        return reason.isEmpty() ? 0 : 1;
    }

    @Override
    synchronized boolean isEnded() {
        return !state.equals("RUNNING");
    }

    @Override
    synchronized String state() {
        return state;
    }

    @Override
    synchronized String reason() {
        return reason;
    }

    @Override
    synchronized List<String> lines() {
        return lines;
    }

    /** It may name programs of others. */
    @Override
    boolean isSeen() {
        return Viewpoint.isFull();
    }
}
