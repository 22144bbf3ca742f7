package taskmaster.ctl.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a program wrote at the beginning of a line: ISO 8601 and its relatives ({@code 2026-11-24 10:00:00,123},
 * {@code 2026/11/24 10:00:00}), syslog's ({@code Nov 24 10:00:00}), and that of web servers ({@code [24/Nov/2026:10:00:00 +0000]}).
 */
public final class LineTime {
    /** Behind a level, a name or a bracket; not somewhere in the message. */
    private static final int NEAR = 80;

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/](\\d\\d)[-/](\\d\\d)[T ](\\d\\d):(\\d\\d):(\\d\\d)(?:[.,](\\d{1,9}))?\\s?(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern SYSLOG =
            Pattern.compile("^\\W?([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d)");
    private static final Pattern WEB =
            Pattern.compile("\\[(\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d) ([+-]\\d{4})\\]");

    private static final DateTimeFormatter WEB_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ENGLISH);

    private LineTime() {}

    /**
     * The time of a line; empty if it carries none.
     *
     * @param now for what lacks a year: the last time it was that day
     * @param zone of times that do not name theirs
     */
    public static Optional<Instant> of(String line, Instant now, ZoneId zone) {
        String head = line.length() > NEAR ? line.substring(0, NEAR) : line;
        try {
            Matcher iso = ISO.matcher(head);
            if (iso.find()) {
                return Optional.of(iso(iso, zone));
            }
            Matcher syslog = SYSLOG.matcher(head);
            if (syslog.find()) {
                return Optional.of(syslog(syslog, now, zone));
            }
            Matcher web = WEB.matcher(head);
            return web.find()
                    ? Optional.of(LocalDateTime.parse(web.group(1), WEB_TIME).toInstant(ZoneOffset.of(web.group(2))))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Instant iso(Matcher found, ZoneId zone) {
        int nanos = 0;
        if (found.group(7) != null) {
            nanos = Integer.parseInt((found.group(7) + "00000000").substring(0, 9));
        }
        LocalDateTime time = LocalDateTime.of(
                number(found, 1),
                number(found, 2),
                number(found, 3),
                number(found, 4),
                number(found, 5),
                number(found, 6),
                nanos);
        String offset = found.group(8);
        return offset == null ? time.atZone(zone).toInstant() : time.toInstant(ZoneOffset.of(offset));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Instant syslog(Matcher found, Instant now, ZoneId zone) {
        int year = now.atZone(zone).getYear();
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendPattern("MMM d HH:mm:ss")
                .parseDefaulting(ChronoField.YEAR, year)
                .toFormatter(Locale.ENGLISH);
        Instant time = LocalDateTime.parse(found.group(1) + " " + found.group(2) + " " + found.group(3), format)
                .atZone(zone)
                .toInstant();
        boolean future = time.isAfter(now.plusSeconds(86_400));
        return future ? time.atZone(zone).minusYears(1).toInstant() : time;
    }
}
