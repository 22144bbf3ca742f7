package taskmaster.ctl.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The times before lines: of the day alone, until one comes of another day; blanks of the same width where none is known. */
final class ClockColumn {
    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final ZoneId zone;
    private final LocalDate today;
    private boolean dated;

    ClockColumn(ZoneId zone, Instant now) {
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** It will be shown: from the beginning with the date, if it needs one. */
    void expect(Instant time) {
        dated |= !LocalDate.ofInstant(time, zone).equals(today);
    }

    /** The column, with a blank behind it. */
    String of(Optional<Instant> time) {
        time.ifPresent(this::expect);
        DateTimeFormatter format = dated ? DATED : OF_DAY;
        String blanks = " ".repeat(dated ? 23 : 12);
        return time.map(moment -> format.withZone(zone).format(moment)).orElse(blanks) + " ";
    }
}
