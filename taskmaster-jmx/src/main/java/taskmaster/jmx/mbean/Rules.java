package taskmaster.jmx.mbean;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.supervisor.ProcessStatus;

/**
 * The keys of its configuration by which a process is as it is, in words.
 *
 * @param decided each with its value and what follows of it
 * @param next what comes next; empty: nothing is due while it runs
 */
record Rules(List<String> decided, String next) {
    private static final String NOTHING = "nothing, until somebody starts it";

    static Rules of(ProcessStatus process, Instant now) {
        ProcessSpec spec = process.spec();
        return switch (process.state()) {
            case BACKOFF ->
                new Rules(
                        List.of(
                                "startsecs=" + spec.start().startsecs().toSeconds()
                                        + ": it did not stay up that long, so the start failed",
                                "startretries=" + spec.start().startretries() + ": " + process.tries() + " of "
                                        + (spec.start().startretries() + 1L)
                                        + " attempts have failed; the pause grows by a second each time"),
                        "attempt " + (process.tries() + 1) + " " + nextTry(process, now));
            case FATAL ->
                new Rules(
                        List.of("startretries=" + spec.start().startretries() + ": after " + times(process.tries())
                                + " it is given up"),
                        NOTHING + " or a reload changes it");
            case EXITED ->
                new Rules(
                        List.of("autorestart=" + ProcessBean.autorestart(spec) + leftAlone(spec)),
                        NOTHING + " or a reload changes it");
            case STOPPED -> new Rules(List.of(), NOTHING);
            case STARTING ->
                new Rules(
                        List.of(),
                        "RUNNING after " + Spans.of(spec.start().startsecs())
                                + " (startsecs), or a failed start if it ends before");
            case STOPPING ->
                new Rules(
                        List.of(),
                        "SIGKILL if it has not ended within "
                                + Spans.of(spec.stop().stopwaitsecs()) + " (stopwaitsecs)");
            case RUNNING ->
                new Rules(List.of("autorestart=" + ProcessBean.autorestart(spec) + ": " + restarts(spec)), "");
        };
    }

    /** {@code at 2026-03-04 15:06:09, in 2 seconds}. */
    static String nextTry(ProcessStatus process, Instant now) {
        return process.nextTry()
                .map(next -> "at " + Spans.clock(next) + ", in "
                        + Spans.of(Duration.ofMillis(Math.max(0, next.toEpochMilli() - now.toEpochMilli()))))
                .orElse("soon");
    }

    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** How an end came about is judged by this. */
    static String expectation(ProcessSpec spec, ExitStatus status) {
        return status.isExit() ? "exitcodes=" + exitcodes(spec) : "a signal never is";
    }

    private static String exitcodes(ProcessSpec spec) {
        return String.join(
                ",", spec.restart().exitcodes().stream().map(String::valueOf).toList());
    }

    private static String leftAlone(ProcessSpec spec) {
        return switch (spec.restart().autorestart()) {
            case NEVER -> ": what ends by itself is not started again";
            case UNEXPECTED -> ": what ends as expected is not started again";
            case ALWAYS -> ": by now it would be started again";
        };
    }

    private static String restarts(ProcessSpec spec) {
        return switch (spec.restart().autorestart()) {
            case NEVER -> "if it ends by itself it stays down";
            case UNEXPECTED -> "if it ends other than by exitcodes=" + exitcodes(spec) + " it is started again at once";
            case ALWAYS -> "if it ends it is started again at once";
        };
    }
}
