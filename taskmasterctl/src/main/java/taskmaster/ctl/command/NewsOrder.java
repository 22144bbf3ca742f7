package taskmaster.ctl.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.command.ProcessNews.News;

/**
 * Where news of processes belong between lines that were captured. By their times; but of one process its words come behind the start of
 * the child that wrote them, and before its end, which the daemon may know before it has read what is left in the pipe. Pure.
 */
final class NewsOrder {
    /** The daemon reads what is there within milliseconds; a busy machine has its time. */
    private static final Duration LEFT_IN_THE_PIPE = Duration.ofMillis(200);

    private NewsOrder() {}

    /**
     * Whether news are to be told before a line.
     *
     * @param news all there are, the oldest first
     * @param at which of them
     * @param name whose line it is
     * @param captured when; empty: that is not known, and they come behind it
     */
    static boolean isBefore(List<News> news, int at, String name, Optional<Instant> captured) {
        if (captured.isEmpty()) {
            return false;
        }
        Instant came = captured.get();
        News told = news.get(at);
        if (!told.name().equals(name) || !told.isEnd()) {
            return told.time().isBefore(came) || told.isStart() && told.time().equals(came);
        }
        return told.time().plus(LEFT_IN_THE_PIPE).isBefore(came)
                || isStarted(news.subList(at, news.size()), name, came);
    }

    private static boolean isStarted(List<News> news, String name, Instant came) {
        return news.stream()
                .anyMatch(later -> later.isStart()
                        && later.name().equals(name)
                        && !later.time().isAfter(came));
    }
}
