package taskmaster.ctl.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people type it: {@code 10m} ago, {@code 14:30} today, {@code 2026-11-24}, {@code 2026-11-24T14:30}. */
public final class Moment {
    /** What may be typed. */
    public static final String FORMS = "10m, 2h, 14:30, 2026-11-24 or 2026-11-24T14:30";

    private static final Pattern AGO = Pattern.compile("(\\d{1,9})([smhd])");

    private Moment() {}

    /** The moment meant; empty if that is none. */
    public static Optional<Instant> parse(String text, Instant now, ZoneId zone) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return Optional.of(
                    now.minus(length(Long.parseLong(ago.group(1)), ago.group(2).charAt(0))));
        }
        try {
            String iso = text.replace(' ', 'T');
            if (iso.endsWith("Z")) {
                return Optional.of(Instant.parse(iso));
            }
            if (iso.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(iso).atZone(zone).toInstant());
            }
            return Optional.of(
                    iso.indexOf(':') > 0
                            ? now.atZone(zone).with(LocalTime.parse(iso)).toInstant()
                            : LocalDate.parse(iso).atStartOfDay(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** How long a text such as {@code 90s} or {@code 5m} means; a number alone is seconds. */
    public static Optional<Duration> length(String text) {
        Matcher length = AGO.matcher(
                Character.isDigit(text.isEmpty() ? 'x' : text.charAt(text.length() - 1)) ? text + "s" : text);
        return length.matches()
                ? Optional.of(
                        length(Long.parseLong(length.group(1)), length.group(2).charAt(0)))
                : Optional.empty();
    }

    private static Duration length(long count, char unit) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
