package taskmaster.jmx.mbean;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments and spans of time in words, for people. */
final class Spans {
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZONE);

    private Spans() {}

    /** {@code 2026-03-04 15:06:07}. */
    static String clock(Instant when) {
        return CLOCK.format(when);
    }

    /** The time of day, exactly, where it is today's; else the date as well, to the second. */
    static String exact(Instant when, Instant now) {
        boolean today = LocalDate.ofInstant(when, ZONE).equals(LocalDate.ofInstant(now, ZONE));
        return (today ? TODAY : CLOCK).format(when);
    }

    /** {@code 2026-03-04 15:06:07, 9 seconds ago}. */
    static String past(Instant when, Instant now) {
        return clock(when) + ", " + since(when, now) + " ago";
    }

    /** How long it is since then; nothing, if a clock was set back. */
    static String since(Instant when, Instant now) {
        return of(Duration.ofMillis(Math.max(0, now.toEpochMilli() - when.toEpochMilli())));
    }

    /** Short lives by the hundredth of a second: {@code 0.02 seconds}; longer ones as {@link #of}. */
    static String life(Duration life) {
        long hundredths = life.toMillis() / 10;
        return hundredths < 1000 ? "%d.%02d seconds".formatted(hundredths / 100, hundredths % 100) : of(life);
    }

    /** The largest unit that fits: {@code 1 second}, {@code 5 minutes}, {@code 2 days}. */
    static String of(Duration time) {
        if (time.toDays() > 0) {
            return count(time.toDays(), "day");
        }
        if (time.toHours() > 0) {
            return count(time.toHours(), "hour");
        }
        return time.toMinutes() > 1 ? count(time.toMinutes(), "minute") : count(time.toSeconds(), "second");
    }

    /** {@code 1 start}, {@code 2 starts}. */
    static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
