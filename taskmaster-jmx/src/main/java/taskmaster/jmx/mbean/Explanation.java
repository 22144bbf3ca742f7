package taskmaster.jmx.mbean;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;

/** Why a process is as it is, in words: what happened last, which rule decided, what comes next. A pure function but for the log. */
final class Explanation {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int LAST_BYTES = 2048;
    private static final int LAST_LINES = 5;
    private static final int LINE = 200;

    private final ProcessStatus process;
    private final ProcessSpec spec;
    private final Instant now;
    private final List<String> lines = new ArrayList<>();

    private Explanation(ProcessStatus process, Instant now) {
        this.process = process;
        this.spec = process.spec();
        this.now = now;
    }

    /** Lines for people, the first a summary; reads the end of the log, on the caller's thread. */
    static String[] of(ProcessStatus process, Instant now) {
        Explanation explanation = new Explanation(process, now);
        explanation.lines.add(explanation.summary());
        explanation.lastEnd();
        explanation.decision();
        explanation.counts();
        explanation.lastWords();
        return explanation.lines.toArray(String[]::new);
    }

    private String summary() {
        String name = process.id() + " is " + process.state() + ": ";
        return name
                + switch (process.state()) {
                    case RUNNING -> "up for " + ago(process.started().orElse(now)) + " with pid " + process.pid();
                    case STARTING ->
                        "pid " + process.pid() + " has to stay up for "
                                + seconds(spec.start().startsecs());
                    case STOPPING ->
                        "pid " + process.pid() + " was sent " + spec.stop().stopsignal() + " and has not ended yet";
                    case BACKOFF -> reason() + "; the next try comes " + nextTry();
                    case FATAL ->
                        reason() + "; it was tried " + times(process.tries()) + ", and only a command starts it again";
                    case EXITED -> "it ended by itself (" + exit() + ") and its rules leave it alone";
                    case STOPPED ->
                        process.startCount() == 0
                                ? spec.autostart()
                                        ? "it was not started yet"
                                        : "autostart=false, and nobody has started it"
                                : "it was stopped by command";
                };
    }

    private String reason() {
        return process.reason().orElse("unknown error");
    }

    private String exit() {
        return process.lastExit().map(ExitStatus::toString).orElse("unknown");
    }

    private void lastEnd() {
        process.lastExit()
                .ifPresent(status -> lines.add("last end: " + status + at(process.stopped()) + judged(status)));
    }

    private String judged(ExitStatus status) {
        if (process.state() == ProcessState.STOPPED) {
            return ", on command";
        }
        return spec.restart().expects(status)
                ? ", which is expected: exitcodes=" + exitcodes()
                : status.isExit()
                        ? ", which is not expected: exitcodes=" + exitcodes()
                        : ", which is not expected: a signal never is";
    }

    private String exitcodes() {
        return String.join(
                ",", spec.restart().exitcodes().stream().map(String::valueOf).toList());
    }

    private void decision() {
        switch (process.state()) {
            case BACKOFF -> {
                lines.add("rule: startsecs=" + spec.start().startsecs().toSeconds()
                        + ": it did not stay up that long, so the start failed");
                lines.add("rule: startretries=" + spec.start().startretries() + ": " + process.tries() + " of "
                        + (spec.start().startretries() + 1L)
                        + " attempts have failed; the pause grows by a second each time");
                lines.add("next: attempt " + (process.tries() + 1) + " " + nextTry());
            }
            case FATAL -> {
                lines.add("rule: startretries=" + spec.start().startretries() + ": after " + times(process.tries())
                        + " it is given up");
                lines.add("next: nothing, until somebody starts it or a reload changes it");
            }
            case EXITED -> {
                lines.add("rule: autorestart=" + ProcessBean.autorestart(spec) + leftAlone());
                lines.add("next: nothing, until somebody starts it or a reload changes it");
            }
            case STOPPED -> lines.add("next: nothing, until somebody starts it");
            case STARTING ->
                lines.add("next: RUNNING after " + seconds(spec.start().startsecs())
                        + " (startsecs), or a failed start if it ends before");
            case STOPPING ->
                lines.add("next: SIGKILL if it has not ended within "
                        + seconds(spec.stop().stopwaitsecs()) + " (stopwaitsecs)");
            case RUNNING -> lines.add("rule: autorestart=" + ProcessBean.autorestart(spec) + ": " + restarts());
        }
    }

    private String leftAlone() {
        return switch (spec.restart().autorestart()) {
            case NEVER -> ": what ends by itself is not started again";
            case UNEXPECTED -> ": what ends as expected is not started again";
            case ALWAYS -> ": by now it would be started again";
        };
    }

    private String restarts() {
        return switch (spec.restart().autorestart()) {
            case NEVER -> "if it ends by itself it stays down";
            case UNEXPECTED -> "if it ends other than by exitcodes=" + exitcodes() + " it is started again at once";
            case ALWAYS -> "if it ends it is started again at once";
        };
    }

    private void counts() {
        lines.add("since the daemon started: " + process.startCount()
                + (process.startCount() == 1 ? " start, " : " starts, ")
                + process.restartCount() + " of them without a command, " + process.unexpectedExits()
                + " unexpected " + (process.unexpectedExits() == 1 ? "end" : "ends"));
    }

    private void lastWords() {
        boolean merged = spec.stderr() instanceof OutputSpec.Merged;
        Optional<CapturedLog> log = merged ? process.stdoutLog() : process.stderrLog();
        if (log.isEmpty()) {
            return;
        }
        try {
            List<String> last = Logs.tail(log.get(), LAST_BYTES)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!last.isEmpty()) {
                lines.add("last lines of " + (merged ? "stdout" : "stderr") + " ("
                        + log.get().path() + "):");
                last.subList(Math.max(0, last.size() - LAST_LINES), last.size())
                        .forEach(line -> lines.add("  " + line.substring(0, Math.min(LINE, line.length()))));
            }
        } catch (IOException unreadable) {
            lines.add("its stderr cannot be read: " + unreadable.getMessage());
        }
    }

    private String nextTry() {
        return process.nextTry()
                .map(next -> "at " + CLOCK.format(next) + ", in "
                        + seconds(Duration.ofMillis(Math.max(0, next.toEpochMilli() - now.toEpochMilli()))))
                .orElse("soon");
    }

    private String at(Optional<Instant> moment) {
        return moment.map(when -> " at " + CLOCK.format(when) + ", " + ago(when) + " ago")
                .orElse("");
    }

    private String ago(Instant when) {
        return seconds(Duration.ofMillis(Math.max(0, now.toEpochMilli() - when.toEpochMilli())));
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    private static String seconds(Duration time) {
        long days = time.toDays();
        if (days > 0) {
            return days + (days == 1 ? " day" : " days");
        }
        long hours = time.toHours();
        if (hours > 0) {
            return hours + (hours == 1 ? " hour" : " hours");
        }
        long minutes = time.toMinutes();
        if (minutes > 1) {
            return minutes + " minutes";
        }
        return time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds");
    }
}
