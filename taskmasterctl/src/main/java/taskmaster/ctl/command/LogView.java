package taskmaster.ctl.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.LineTime;
import taskmaster.ctl.log.LogLine;
import taskmaster.ctl.log.LogSource;
import taskmaster.ctl.log.ProcessChannel;
import taskmaster.ctl.log.Stretch;
import taskmaster.ctl.render.StatusRow;

/** Shows the logs of some processes: first the last lines, then what comes, if it is followed. */
final class LogView {
    private static final long SHORTEST_WAIT = 10;
    private static final long LOOK_AT_STATES_MILLIS = 1000;

    private final Context context;
    private final LogWishes wishes;
    private final List<LogSource> sources = new ArrayList<>();

    LogView(Context context, LogWishes wishes) {
        this.context = context;
        this.wishes = wishes;
    }

    int run(List<StatusRow> rows) throws ClientException {
        List<LogLine> lines = new ArrayList<>();
        int code = ExitCode.OK;
        for (StatusRow row : rows) {
            code = open(row, lines) ? code : ExitCode.GENERIC;
        }
        LogPrinter printer = LogPrinter.of(context, wishes, sources);
        for (LogLine line : inOrder(lines)) {
            printer.line(line);
        }
        context.console().flush();
        if (wishes.follow() && !sources.isEmpty()) {
            follow(printer, rows);
        }
        return code;
    }

    /** @return whether the process has a log at all; one that was not named need not */
    private boolean open(StatusRow row, List<LogLine> lines) throws ClientException {
        ClientException why = null;
        int before = sources.size();
        for (String stream : wishes.streams()) {
            LogSource source = new LogSource(new ProcessChannel(context.client(), row.namespec(), stream), stream);
            try {
                Stretch part = part(row, stream);
                lines.addAll(timed(source, source.open(part, wishes.lines(), wishes::wants, wishes.follow())));
                sources.add(source);
            } catch (ClientException failed) {
                if (failed.kind() != ClientException.Kind.FAILED) {
                    throw failed;
                }
                why = why == null || hasNoLog(why) ? failed : why;
            }
        }
        boolean asked = wishes.named().contains(row.namespec());
        if (sources.size() > before || why == null || !asked) {
            return true;
        }
        Outcomes.refused(context, row.namespec(), "FAILED", hasNoLog(why) ? "no log file" : why.text());
        return false;
    }

    private static boolean hasNoLog(ClientException failed) {
        return failed.text().startsWith("no log");
    }

    /** What the run that is wanted has written; all there is, if none is. */
    private Stretch part(StatusRow row, String stream) throws ClientException {
        if (wishes.run().isEmpty()) {
            return Stretch.ALL;
        }
        long[] starts = context.client().runStarts(row.group(), row.name(), stream);
        int index = starts.length - 1 + wishes.run().getAsInt();
        if (starts.length == 0) {
            throw new ClientException(ClientException.Kind.FAILED, "has not run yet");
        }
        if (index < 0) {
            throw new ClientException(
                    ClientException.Kind.FAILED,
                    "no run " + wishes.run().getAsInt() + ": of those that are remembered the first is "
                            + (1 - starts.length));
        }
        return new Stretch(starts[index], index + 1 < starts.length ? starts[index + 1] : Long.MAX_VALUE);
    }

    /** With their times, as far as they are needed; less those that are too old. */
    private List<LogLine> timed(LogSource source, List<byte[]> lines) {
        Instant now = Instant.now();
        Optional<Instant> last = Optional.empty();
        List<LogLine> timed = new ArrayList<>(lines.size());
        for (byte[] bytes : lines) {
            Optional<Instant> own = LineTime.of(new String(bytes, StandardCharsets.UTF_8), now, ZoneId.systemDefault());
            last = own.isPresent() ? own : last;
            boolean old = wishes.since().isPresent()
                    && last.isPresent()
                    && last.get().isBefore(wishes.since().get());
            if (!old) {
                timed.add(new LogLine(source, bytes, last));
            }
        }
        if (wishes.since().isPresent() && last.isEmpty() && !lines.isEmpty()) {
            untimed(source);
        }
        return timed;
    }

    private void untimed(LogSource source) {
        String text = "the lines of " + source.stream() + " carry no time: --since does not choose among them";
        context.say(source.name(), "NO_TIMES", text, source.name() + ": " + text);
    }

    /** By time, if all lines tell theirs; else source after source. */
    private static List<LogLine> inOrder(List<LogLine> lines) {
        if (lines.stream().allMatch(line -> line.time().isPresent())) {
            lines.sort(Comparator.comparing(line -> line.time().orElseThrow()));
        }
        return lines;
    }

    private void follow(LogPrinter printer, List<StatusRow> rows) throws ClientException {
        context.operator().follows();
        StateWatch states = new StateWatch(rows);
        long nextLook = now() + LOOK_AT_STATES_MILLIS;
        long wait = SHORTEST_WAIT;
        while (!context.console().isBroken() && context.operator().waits(wait)) {
            long soonest = nextLook;
            for (LogSource source : sources) {
                if (source.due() <= now()) {
                    step(printer, source);
                }
                soonest = Math.min(soonest, source.due());
            }
            if (now() >= nextLook) {
                states.changes(StatusRow.parse(context.client().statusRows())).forEach(printer::change);
                nextLook = now() + LOOK_AT_STATES_MILLIS;
            }
            context.console().flush();
            wait = Math.max(SHORTEST_WAIT, soonest - now());
        }
    }

    private void step(LogPrinter printer, LogSource source) throws ClientException {
        LogSource.News news = source.next(now());
        if (news.cleared()) {
            printer.remark(source, "the log was cleared");
        }
        if (news.lost() > 0) {
            printer.remark(source, news.lost() + " bytes were rotated away unread");
        }
        for (byte[] line : news.lines()) {
            if (wishes.wants(line)) {
                printer.line(new LogLine(source, line, Optional.empty()));
            }
        }
    }

    private long now() {
        return context.operator().now();
    }
}
