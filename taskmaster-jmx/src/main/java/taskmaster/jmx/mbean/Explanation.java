package taskmaster.jmx.mbean;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.Explained;

/**
 * Why a process is as it is: what happened last, which rule decided, what comes next; in words, and as data. A pure function but for
 * the log.
 */
final class Explanation {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int LAST_BYTES = 2048;
    private static final int LAST_LINES = 5;
    private static final int LINE = 200;

    private final ProcessStatus process;
    private final ProcessSpec spec;
    private final Instant now;
    private final List<String> rules = new ArrayList<>();
    private String next = "";
    private final List<String> words = new ArrayList<>();
    private String wordsOf = "";

    private Explanation(ProcessStatus process, Instant now) {
        this.process = process;
        this.spec = process.spec();
        this.now = now;
        decide();
        listen();
    }

    /** Reads the end of the log, on the caller's thread. */
    static Explanation of(ProcessStatus process, Instant now) {
        return new Explanation(process, now);
    }

    /** For people; the first line is a summary. */
    String[] lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        process.lastExit().ifPresent(status -> lines.add("last end: " + lastEnd(status)));
        rules.forEach(rule -> lines.add("rule: " + rule));
        if (!next.isEmpty()) {
            lines.add("next: " + next);
        }
        lines.add(counts());
        if (!wordsOf.isEmpty()) {
            lines.add(wordsOf);
        }
        words.forEach(word -> lines.add("  " + word));
        return lines.toArray(String[]::new);
    }

    /** For programs. */
    @SuppressWarnings("JavaUtilDate") // the type of JMX attributes
    Explained data() {
        return new Explained(
                process.state().name(),
                summary(),
                process.lastExit().map(ExitStatus::toString).orElse(""),
                process.stopped().map(Date::from).orElse(null),
                process.lastExit().map(this::judgement).orElse(""),
                rules.toArray(String[]::new),
                next,
                process.nextTry().map(Date::from).orElse(null),
                words.toArray(String[]::new));
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

    private String lastEnd(ExitStatus status) {
        String end = status + at(process.stopped());
        return end
                + switch (judgement(status)) {
                    case Explained.COMMANDED -> ", on command";
                    case Explained.EXPECTED -> ", which is expected: exitcodes=" + exitcodes();
                    default ->
                        ", which is not expected: "
                                + (status.isExit() ? "exitcodes=" + exitcodes() : "a signal never is");
                };
    }

    private String judgement(ExitStatus status) {
        if (process.commanded()) {
            return Explained.COMMANDED;
        }
        return spec.restart().expects(status) ? Explained.EXPECTED : Explained.UNEXPECTED;
    }

    private String exitcodes() {
        return String.join(
                ",", spec.restart().exitcodes().stream().map(String::valueOf).toList());
    }

    private void decide() {
        switch (process.state()) {
            case BACKOFF -> {
                rules.add("startsecs=" + spec.start().startsecs().toSeconds()
                        + ": it did not stay up that long, so the start failed");
                rules.add("startretries=" + spec.start().startretries() + ": " + process.tries() + " of "
                        + (spec.start().startretries() + 1L)
                        + " attempts have failed; the pause grows by a second each time");
                next = "attempt " + (process.tries() + 1) + " " + nextTry();
            }
            case FATAL -> {
                rules.add("startretries=" + spec.start().startretries() + ": after " + times(process.tries())
                        + " it is given up");
                next = "nothing, until somebody starts it or a reload changes it";
            }
            case EXITED -> {
                rules.add("autorestart=" + ProcessBean.autorestart(spec) + leftAlone());
                next = "nothing, until somebody starts it or a reload changes it";
            }
            case STOPPED -> next = "nothing, until somebody starts it";
            case STARTING ->
                next = "RUNNING after " + seconds(spec.start().startsecs())
                        + " (startsecs), or a failed start if it ends before";
            case STOPPING ->
                next = "SIGKILL if it has not ended within "
                        + seconds(spec.stop().stopwaitsecs()) + " (stopwaitsecs)";
            case RUNNING -> rules.add("autorestart=" + ProcessBean.autorestart(spec) + ": " + restarts());
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

    private String counts() {
        return "since the daemon started: " + process.startCount()
                + (process.startCount() == 1 ? " start, " : " starts, ")
                + process.restartCount() + " of them without a command, " + process.unexpectedExits()
                + " unexpected " + (process.unexpectedExits() == 1 ? "end" : "ends");
    }

    private void listen() {
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
                wordsOf = "last lines of " + (merged ? "stdout" : "stderr") + " ("
                        + log.get().path() + "):";
                last.subList(Math.max(0, last.size() - LAST_LINES), last.size())
                        .forEach(line -> words.add(line.substring(0, Math.min(LINE, line.length()))));
            }
        } catch (IOException unreadable) {
            wordsOf = "its stderr cannot be read: " + unreadable.getMessage();
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
