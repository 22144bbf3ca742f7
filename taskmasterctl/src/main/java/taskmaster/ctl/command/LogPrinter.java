package taskmaster.ctl.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.log.LogLine;
import taskmaster.ctl.log.LogSource;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Paint;
import taskmaster.ctl.render.Printable;

/**
 * Prints lines of logs: with the name of the process before them where there are several, {@code |} for stdout, {@code !} for
 * stderr, {@code *} for what we say ourselves.
 */
final class LogPrinter {
    private final Context context;
    private final boolean raw;
    private final List<String> names;
    private final boolean marks;
    private final boolean colours;
    private final int width;
    private final Optional<ClockColumn> clock;

    private LogPrinter(Context context, boolean raw, List<String> names, boolean marks, Optional<ClockColumn> clock) {
        this.context = context;
        this.raw = raw;
        this.names = names;
        this.marks = marks;
        this.colours = context.console().hasColours();
        this.width = names.stream().mapToInt(String::length).max().orElse(0);
        this.clock = clock;
    }

    /** @param lines those that are known already and will be printed */
    static LogPrinter of(Context context, LogWishes wishes, List<LogSource> sources, List<LogLine> lines) {
        List<String> names =
                new ArrayList<>(sources.stream().map(LogSource::name).distinct().toList());
        Optional<ClockColumn> clock =
                wishes.time() ? Optional.of(new ClockColumn(ZoneId.systemDefault(), Instant.now())) : Optional.empty();
        clock.ifPresent(column -> lines.forEach(line -> line.captured().ifPresent(column::expect)));
        return new LogPrinter(context, wishes.raw(), names, sources.size() > 1, clock);
    }

    void line(LogLine line) {
        if (!context.report().isText()) {
            json(line);
        } else if (raw) {
            context.console().write(line.bytes());
            context.console().print("\n");
        } else {
            String text = colours ? Printable.withColours(line.text()) : Printable.of(line.text());
            boolean errors = line.source().isErrors();
            String painted = Paint.of(colours && errors, Paint.RED, text);
            String prefix = clock(line.captured()) + prefix(line.source().name(), errors ? '!' : '|');
            context.console().print(prefix + painted + "\n");
        }
    }

    /** Something about a log that is not in it. */
    void remark(LogSource source, String text) {
        remark(source.name(), "REMARK", text, Optional.empty());
    }

    /** What became of a process. */
    void news(ProcessNews.News news) {
        remark(news.name(), "NEWS", news.text(), Optional.of(news.time()));
    }

    private void remark(String name, String result, String text, Optional<Instant> time) {
        if (raw) {
            return;
        }
        JsonObject fields =
                new JsonObject().put("name", name).put("result", result).put("text", text);
        time.ifPresent(moment -> fields.put("time", moment.toEpochMilli()));
        String painted = Paint.of(colours, Paint.DIM, Printable.of(text));
        context.report().add(fields, clock(time) + prefix(name, '*') + painted + "\n");
    }

    private String clock(Optional<Instant> time) {
        return clock.map(column -> Paint.of(colours, Paint.DIM, column.of(time)))
                .orElse("");
    }

    private void json(LogLine line) {
        JsonObject fields = new JsonObject()
                .put("name", line.source().name())
                .put("result", "LINE")
                .put("text", line.text())
                .put("stream", line.source().stream());
        line.time().ifPresent(time -> fields.put("time", time.toEpochMilli()));
        line.captured().ifPresent(time -> fields.put("captured", time.toEpochMilli()));
        context.report().add(fields, "");
    }

    private String prefix(String name, char mark) {
        if (names.size() < 2) {
            return marks || mark == '*' ? mark + " " : "";
        }
        StringBuilder prefix = new StringBuilder();
        Columns.pad(prefix, Printable.of(name), width).append(' ').append(mark).append(' ');
        return Paint.of(colours, Paint.number(names.indexOf(name)), prefix.toString());
    }
}
