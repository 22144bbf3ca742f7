package taskmaster.jmx.mbean;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.supervisor.ProcessStatus;

/** A process in words, as {@code status} shows it: supervisorctl's forms, with the reason where there is one. */
final class StatusText {
    private static final DateTimeFormatter STOP_TIME =
            DateTimeFormatter.ofPattern("MMM dd hh:mm a", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private StatusText() {}

    static String of(ProcessStatus process, Instant now) {
        return switch (process.state()) {
            case RUNNING -> "pid " + process.pid() + ", uptime " + uptime(process, now);
            case STOPPED, EXITED -> process.stopped().map(STOP_TIME::format).orElse("Not started");
            case BACKOFF, FATAL -> process.reason().orElse("unknown error (try \"tail " + process.id() + "\")");
            case STARTING, STOPPING -> "";
        };
    }

    private static String uptime(ProcessStatus process, Instant now) {
        Duration up = Duration.ofMillis(uptimeMillis(process, now));
        long days = up.toDays();
        StringBuilder text = new StringBuilder();
        if (days > 0) {
            text.append(days).append(days == 1 ? " day, " : " days, ");
        }
        text.append(up.toHoursPart()).append(':');
        twoDigits(text, up.toMinutesPart()).append(':');
        return twoDigits(text, up.toSecondsPart()).toString();
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append(number < 10 ? "0" : "").append(number);
    }

    /** Milliseconds since the child was created; 0 without one, or after the clock was set back. */
    static long uptimeMillis(ProcessStatus process, Instant now) {
        return process.pid() == 0
                ? 0
                : process.started()
                        .map(start -> Math.max(0, now.toEpochMilli() - start.toEpochMilli()))
                        .orElse(0L);
    }

    static String lastExit(ProcessStatus process) {
        return process.lastExit().map(ExitStatus::toString).orElse("");
    }
}
