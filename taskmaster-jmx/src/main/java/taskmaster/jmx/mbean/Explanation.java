package taskmaster.jmx.mbean;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.Explained;

/** Why a process is as it is: what happened last, which rule decided, what comes next; in words, and as data. Pure. */
final class Explanation {
    private final ProcessStatus process;
    private final Evidence evidence;
    private final LastOutput output;
    private final Instant now;
    private final Rules rules;

    private Explanation(ProcessStatus process, Evidence evidence, LastOutput output, Instant now) {
        this.process = process;
        this.evidence = evidence;
        this.output = output;
        this.now = now;
        this.rules = Rules.of(process, now);
    }

    static Explanation of(ProcessStatus process, Evidence evidence, LastOutput output, Instant now) {
        return new Explanation(process, evidence, output, now);
    }

    /** For people; the first line is a summary. */
    String[] lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        process.lastExit().ifPresent(status -> lines.add("last end: " + lastEnd(status)));
        lines.addAll(evidence.clues());
        evidence.order().ifPresent(order -> lines.add("last order: " + order(order)));
        rules.decided().forEach(rule -> lines.add("rule: " + rule));
        if (!rules.next().isEmpty()) {
            lines.add("next: " + rules.next());
        }
        lines.add("since the daemon started: " + counts());
        if (!evidence.lately().isEmpty()) {
            lines.add("lately:");
            lately().forEach(line -> lines.add("  " + line));
        }
        if (!output.title().isEmpty()) {
            lines.add(output.title());
        }
        output.lines().forEach(line -> lines.add("  " + line));
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
                evidence.clues().toArray(String[]::new),
                evidence.order().map(this::order).orElse(""),
                rules.decided().toArray(String[]::new),
                rules.next(),
                process.nextTry().map(Date::from).orElse(null),
                lately().toArray(String[]::new),
                output.lines().toArray(String[]::new));
    }

    private String summary() {
        return process.id() + " is " + process.state() + ": "
                + switch (process.state()) {
                    case RUNNING ->
                        "up for " + Spans.since(process.started().orElse(now), now) + " with pid " + process.pid();
                    case STARTING ->
                        "pid " + process.pid() + " has to stay up for "
                                + Spans.of(process.spec().start().startsecs());
                    case STOPPING ->
                        "pid " + process.pid() + " was sent "
                                + process.spec().stop().stopsignal() + " and has not ended yet";
                    case BACKOFF -> reason() + "; the next try comes " + Rules.nextTry(process, now);
                    case FATAL ->
                        reason() + "; it was tried " + Rules.times(process.tries())
                                + ", and only a command starts it again";
                    case EXITED ->
                        "it ended by itself ("
                                + process.lastExit().map(ExitStatus::toString).orElse("unknown")
                                + ") and its rules leave it alone";
                    case STOPPED -> whyStopped();
                };
    }

    private String whyStopped() {
        if (process.startCount() == 0) {
            return process.spec().autostart() ? "it was not started yet" : "autostart=false, and nobody has started it";
        }
        return "it was stopped by command"
                + evidence.order()
                        .filter(Orders.Order::stops)
                        .map(order -> " of " + order.by())
                        .orElse("");
    }

    private String reason() {
        return process.reason().orElse("unknown error");
    }

    private String lastEnd(ExitStatus status) {
        String when = process.stopped()
                .map(end -> lived(end) + " at " + Spans.past(end, now))
                .orElse("");
        return status
                + when
                + switch (judgement(status)) {
                    case Explained.COMMANDED -> ", on command";
                    case Explained.TOO_SOON -> ", which is too soon: a failed start";
                    case Explained.EXPECTED -> ", which is expected: " + Rules.expectation(process.spec(), status);
                    default -> ", which is not expected: " + Rules.expectation(process.spec(), status);
                };
    }

    /** How long that child was there, if the clock tells, and no other has come since. */
    private String lived(Instant end) {
        return process.started()
                .filter(start -> !start.isAfter(end))
                .map(start -> " after " + Spans.life(Duration.between(start, end)))
                .orElse("");
    }

    private String judgement(ExitStatus status) {
        if (process.commanded()) {
            return Explained.COMMANDED;
        }
        boolean failing = process.state() == ProcessState.BACKOFF || process.state() == ProcessState.FATAL;
        if (failing && process.tries() > 0 && process.stopped().equals(Optional.of(process.since()))) {
            return Explained.TOO_SOON;
        }
        return process.spec().restart().expects(status) ? Explained.EXPECTED : Explained.UNEXPECTED;
    }

    private String order(Orders.Order order) {
        return order.what() + " by " + order.by() + " at " + Spans.past(order.when(), now);
    }

    private String counts() {
        return process.startCount() == 0
                ? "no child was created"
                : Spans.count(process.startCount(), "start") + ", " + process.restartCount()
                        + " of them without a command; " + Spans.count(process.unexpectedExits(), "unexpected end");
    }

    private List<String> lately() {
        return evidence.lately().stream()
                .map(entry -> Spans.exact(Instant.ofEpochMilli(entry.millis()), now) + "  " + entry.text())
                .toList();
    }
}
