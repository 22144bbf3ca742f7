package taskmaster.ctl.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.CaptureTimes;
import taskmaster.ctl.log.Line;
import taskmaster.ctl.log.LogLine;
import taskmaster.ctl.log.LogSource;
import taskmaster.ctl.log.ProcessChannel;
import taskmaster.ctl.log.Stretch;
import taskmaster.ctl.render.StatusRow;

/** Shows the logs of some processes: first the last lines, then what comes, if it is followed. */
final class LogView {
    private final Context context;
    private final LogWishes wishes;
    private final List<LogSource> sources = new ArrayList<>();
    private final List<Opened> past = new ArrayList<>();

    /** A log and its last lines. */
    private record Opened(LogSource source, List<Line> lines) {}

    LogView(Context context, LogWishes wishes) {
        this.context = context;
        this.wishes = wishes;
    }

    int run(List<StatusRow> rows) throws ClientException {
        Optional<ProcessNews> news = wishes.follow() ? news(rows) : Optional.empty();
        int code = ExitCode.OK;
        for (StatusRow row : rows) {
            code = open(row) ? code : ExitCode.GENERIC;
        }
        List<LogLine> lines = new ArrayList<>();
        for (Opened opened : past) {
            lines.addAll(chosen(opened));
        }
        LineTimes.sort(lines);
        LogPrinter printer = LogPrinter.of(context, wishes, sources, lines);
        lines.forEach(printer::line);
        context.console().flush();
        if (wishes.follow() && !sources.isEmpty()) {
            new LogFollower(context, wishes, sources, printer, news).run();
        }
        return code;
    }

    /** None if the daemon keeps none. */
    private Optional<ProcessNews> news(List<StatusRow> rows) throws ClientException {
        Set<String> names =
                new LinkedHashSet<>(rows.stream().map(StatusRow::namespec).toList());
        try {
            return Optional.of(ProcessNews.from(context.client(), names));
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** @return whether the process has a log at all; one that was not named need not */
    private boolean open(StatusRow row) throws ClientException {
        ClientException why = null;
        int before = sources.size();
        for (String stream : wishes.streams()) {
            LogSource source = new LogSource(new ProcessChannel(context.client(), row.namespec(), stream), stream);
            try {
                Stretch part = part(row, stream);
                past.add(new Opened(source, source.open(part, wishes.lines(), wishes::wants, wishes.follow())));
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

    /** With their times; less those that are too old. */
    private List<LogLine> chosen(Opened opened) throws ClientException {
        List<Line> lines = opened.lines();
        if (lines.isEmpty()) {
            return List.of();
        }
        CaptureTimes captured = needTimes() ? captured(opened) : CaptureTimes.NONE;
        List<LogLine> timed = LineTimes.of(opened.source(), lines, captured, Instant.now(), ZoneId.systemDefault());
        if (wishes.since().isEmpty()) {
            return timed;
        }
        if (timed.stream().allMatch(line -> line.time().isEmpty())) {
            untimed(opened.source());
        }
        return LineTimes.since(wishes.since().get(), timed);
    }

    private boolean needTimes() {
        boolean several =
                past.stream().filter(opened -> !opened.lines().isEmpty()).count() > 1;
        return several
                || wishes.time()
                || wishes.since().isPresent()
                || !context.report().isText();
    }

    /** @throws ClientException if they are asked for, and the daemon is too old to tell */
    private CaptureTimes captured(Opened opened) throws ClientException {
        LogSource source = opened.source();
        long from = opened.lines().getFirst().position();
        return wishes.time() ? source.times(from) : source.timesIfTold(from);
    }

    private void untimed(LogSource source) {
        String text = "the lines of " + source.stream() + " have no time: --since does not choose among them";
        context.say(source.name(), "NO_TIMES", text, source.name() + ": " + text);
    }
}
