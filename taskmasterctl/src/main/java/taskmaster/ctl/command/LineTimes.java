package taskmaster.ctl.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.ctl.log.CaptureTimes;
import taskmaster.ctl.log.Line;
import taskmaster.ctl.log.LineTime;
import taskmaster.ctl.log.LogLine;
import taskmaster.ctl.log.LogSource;

/**
 * When lines were written. What a line itself says is exact, and comes first. One that says nothing belongs to the one before if it was
 * captured with it or nobody knows when; else it was written when it was captured.
 */
final class LineTimes {
    private LineTimes() {}

    /** The lines of a source with their times. */
    static List<LogLine> of(LogSource source, List<Line> lines, CaptureTimes captured, Instant now, ZoneId zone) {
        List<LogLine> timed = new ArrayList<>(lines.size());
        Optional<Instant> last = Optional.empty();
        Optional<Line> before = Optional.empty();
        for (Line line : lines) {
            Optional<Instant> own = LineTime.of(new String(line.bytes(), StandardCharsets.UTF_8), now, zone);
            Optional<Instant> came = captured.at(line.position());
            boolean together = last.isPresent()
                    && (came.isEmpty() || captured.isSame(before.orElseThrow().position(), line.position()));
            last = own.isPresent() ? own : together ? last : came;
            before = Optional.of(line);
            timed.add(new LogLine(source, line.bytes(), last, came));
        }
        return timed;
    }

    /** Those that are not older, nor stand before one that is. */
    static List<LogLine> since(Instant moment, List<LogLine> lines) {
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            from = isOlder(lines.get(i), moment) ? i + 1 : from;
        }
        List<LogLine> chosen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LogLine line = lines.get(i);
            if (i >= from || line.time().isPresent() && !isOlder(line, moment)) {
                chosen.add(line);
            }
        }
        return chosen;
    }

    private static boolean isOlder(LogLine line, Instant moment) {
        return line.time().isPresent() && line.time().get().isBefore(moment);
    }

    /**
     * By the time of capture if it is known of all, else by that which they tell if all do. Else what is known of some does: the
     * others keep their places in their source, the first of it where nothing was captured before.
     */
    static void sort(List<LogLine> lines) {
        if (lines.stream().map(LogLine::source).distinct().count() < 2) {
            return;
        }
        boolean captured = lines.stream().allMatch(line -> line.captured().isPresent());
        if (!captured && lines.stream().allMatch(line -> line.time().isPresent())) {
            lines.sort(Comparator.comparing(line -> line.time().orElseThrow()));
            return;
        }
        Map<LogSource, Instant> last = new HashMap<>();
        List<Keyed> keyed = new ArrayList<>(lines.size());
        for (LogLine line : lines) {
            Instant key = line.captured().orElseGet(() -> last.getOrDefault(line.source(), Instant.MIN));
            last.put(line.source(), key);
            keyed.add(new Keyed(key, line));
        }
        keyed.sort(Comparator.comparing(Keyed::key));
        lines.clear();
        keyed.forEach(one -> lines.add(one.line()));
    }

    private record Keyed(Instant key, LogLine line) {}
}
