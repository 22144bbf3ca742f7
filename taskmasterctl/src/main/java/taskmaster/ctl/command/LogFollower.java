package taskmaster.ctl.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.CaptureTimes;
import taskmaster.ctl.log.Line;
import taskmaster.ctl.log.LogLine;
import taskmaster.ctl.log.LogSource;

/** Shows what comes of several logs, and what becomes of their processes, until broken off. */
final class LogFollower {
    private static final long SHORTEST_WAIT = 10;
    private static final long LOOK_FOR_NEWS_MILLIS = 250;

    private final Context context;
    private final LogWishes wishes;
    private final List<LogSource> sources;
    private final LogPrinter printer;
    private final Optional<ProcessNews> journal;
    private long nextLook;

    LogFollower(
            Context context,
            LogWishes wishes,
            List<LogSource> sources,
            LogPrinter printer,
            Optional<ProcessNews> journal) {
        this.context = context;
        this.wishes = wishes;
        this.sources = sources;
        this.printer = printer;
        this.journal = journal;
    }

    void run() throws ClientException {
        context.operator().follows();
        nextLook = now() + LOOK_FOR_NEWS_MILLIS;
        long wait = SHORTEST_WAIT;
        while (!context.console().isBroken() && context.operator().waits(wait)) {
            turn();
            context.console().flush();
            long soonest = journal.isPresent() ? nextLook : Long.MAX_VALUE;
            for (LogSource source : sources) {
                soonest = Math.min(soonest, source.due());
            }
            wait = Math.max(SHORTEST_WAIT, soonest - now());
        }
    }

    /** Shows whatever there is. Of a process of which there is news, that is all it wrote before. */
    private void turn() throws ClientException {
        List<LogLine> lines = new ArrayList<>();
        Set<LogSource> asked = new HashSet<>();
        for (LogSource source : sources) {
            if (source.due() <= now()) {
                lines.addAll(step(source, false));
                asked.add(source);
            }
        }
        boolean inOrder = wishes.time() && !lines.isEmpty();
        List<ProcessNews.News> news = inOrder || now() >= nextLook ? news() : List.of();
        Set<String> active = inOrder ? names(lines) : Set.of();
        for (LogSource source : sources) {
            boolean concerned = news.stream().anyMatch(about -> about.name().equals(source.name()));
            if (concerned || active.contains(source.name()) && !asked.contains(source)) {
                lines.addAll(step(source, concerned));
            }
        }
        show(lines, news);
    }

    private static Set<String> names(List<LogLine> lines) {
        Set<String> names = new HashSet<>();
        lines.forEach(line -> names.add(line.source().name()));
        return names;
    }

    private List<ProcessNews.News> news() throws ClientException {
        nextLook = now() + LOOK_FOR_NEWS_MILLIS;
        return journal.isPresent() ? journal.get().next(context.client()) : List.of();
    }

    private void show(List<LogLine> lines, List<ProcessNews.News> news) {
        LineTimes.sort(lines);
        int told = 0;
        for (LogLine line : lines) {
            while (told < news.size()
                    && NewsOrder.isBefore(news, told, line.source().name(), line.captured())) {
                printer.news(news.get(told++));
            }
            printer.line(line);
        }
        news.subList(told, news.size()).forEach(printer::news);
    }

    private List<LogLine> step(LogSource source, boolean needTimes) throws ClientException {
        LogSource.News news = source.next(now());
        if (news.cleared()) {
            printer.remark(source, "the log was cleared");
        }
        if (news.lost() > 0) {
            printer.remark(source, news.lost() + " bytes were rotated away unread");
        }
        List<Line> lines =
                news.lines().stream().filter(line -> wishes.wants(line.bytes())).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        boolean timed = needTimes || wishes.time() || !context.report().isText();
        if (!timed) {
            return lines.stream()
                    .map(line -> new LogLine(source, line.bytes(), Optional.empty(), Optional.empty()))
                    .toList();
        }
        CaptureTimes captured = source.timesIfTold(lines.getFirst().position());
        return LineTimes.of(source, lines, captured, Instant.now(), ZoneId.systemDefault());
    }

    private long now() {
        return context.operator().now();
    }
}
