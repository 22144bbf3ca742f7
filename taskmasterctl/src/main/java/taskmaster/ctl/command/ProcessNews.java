package taskmaster.ctl.command;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;

/** What becomes of some processes, as the daemon's journal tells it, in words that fit between the lines of their logs. */
final class ProcessNews {
    private static final int MOST = 5000;
    private static final String STARTED = "started, ";
    private static final String STOPPING_WITH = "stopping ";
    private static final String STATE = "taskmaster.process.state";
    private static final Pattern SPAWNED = Pattern.compile("spawned: .* with (pid \\d+)");
    private static final Pattern EXITED = Pattern.compile("exited: \\S+(?: \\((.*); (expected|not expected)\\))?");
    private static final Pattern BACKOFF = Pattern.compile(
            "backoff: \\S+: (.*); next try at (\\d\\d:\\d\\d:\\d\\d)(?: \\(attempt (\\d+) of (\\d+)\\))?");
    private static final Pattern TOO_QUICKLY = Pattern.compile("Exited too quickly \\((.*?)(?:; .*)?\\)");
    private static final Pattern GAVE_UP = Pattern.compile("gave up: \\S+ entered FATAL state (after .*)");
    private static final Pattern STOPPING = Pattern.compile("stopping: \\S+ \\(pid \\d+\\) (with \\S+)");
    private static final Pattern STOPPED = Pattern.compile("stopped: \\S+ (\\(.*\\))");
    private static final Pattern STATUS = Pattern.compile("exit status (\\d+)");

    /** Clocks of other zones differ by multiples of this. */
    private static final int QUARTER_OF_AN_HOUR = 900;

    private final Set<String> names;
    private long last;

    /**
     * What there is to tell.
     *
     * @param name of the process
     * @param time when it happened
     */
    record News(String name, Instant time, String text) {
        /** Whether there is a new child. */
        boolean isStart() {
            return text.startsWith(STARTED);
        }

        /** Whether a child is no more. */
        boolean isEnd() {
            return !isStart() && !text.startsWith(STOPPING_WITH);
        }
    }

    private ProcessNews(Set<String> names, long last) {
        this.names = names;
        this.last = last;
    }

    /** What happens from now on. */
    static ProcessNews from(Client client, Set<String> names) throws ClientException {
        return new ProcessNews(names, client.newestEvent());
    }

    /** What happened since it was asked last. */
    List<News> next(Client client) throws ClientException {
        List<News> news = new ArrayList<>();
        for (String row : client.events(last, MOST)) {
            List<String> columns = Columns.split(row, 5);
            if (columns.get(2).equals("journal")) {
                continue;
            }
            last = Long.parseLong(columns.get(0));
            if (columns.get(2).equals(STATE) && names.contains(columns.get(3))) {
                Instant time = Instant.ofEpochMilli(Long.parseLong(columns.get(1)));
                words(columns.get(4), time, ZoneId.systemDefault())
                        .ifPresent(text -> news.add(new News(columns.get(3), time, text)));
            }
        }
        return news;
    }

    /**
     * The daemon's line in fewer words, as it is if we do not know it; empty where it says nothing that others do not.
     *
     * @param time when it was said
     */
    static Optional<String> words(String line, Instant time, ZoneId zone) {
        if (line.startsWith("starting: ") || line.startsWith("success: ")) {
            return Optional.empty();
        }
        Matcher spawned = SPAWNED.matcher(line);
        if (spawned.matches()) {
            return Optional.of(STARTED + spawned.group(1));
        }
        Matcher exited = EXITED.matcher(line);
        if (exited.matches()) {
            boolean expected = "expected".equals(exited.group(2));
            return Optional.of(ending(exited.group(1)) + (expected ? "" : ", not expected"));
        }
        Matcher backoff = BACKOFF.matcher(line);
        if (backoff.matches()) {
            // one without an attempt only slows down who keeps ending: its end and its start are told
            return backoff.group(3) == null ? Optional.empty() : Optional.of(again(backoff, time, zone));
        }
        Matcher gaveUp = GAVE_UP.matcher(line);
        if (gaveUp.matches()) {
            return Optional.of("gave up (FATAL) " + gaveUp.group(1));
        }
        Matcher stopping = STOPPING.matcher(line);
        if (stopping.matches()) {
            return Optional.of(STOPPING_WITH + stopping.group(1));
        }
        Matcher stopped = STOPPED.matcher(line);
        return Optional.of(stopped.matches() ? "stopped " + stopped.group(1) : line);
    }

    private static String ending(String status) {
        Matcher code = STATUS.matcher(status == null ? "" : status);
        if (code.matches()) {
            return "exited with code " + code.group(1);
        }
        return status == null ? "exited" : "exited, " + status;
    }

    private static String again(Matcher backoff, Instant time, ZoneId zone) {
        Matcher quickly = TOO_QUICKLY.matcher(backoff.group(1));
        String why = quickly.matches() ? ending(quickly.group(1)) : backoff.group(1);
        int wait = Math.floorMod(
                LocalTime.parse(backoff.group(2)).toSecondOfDay()
                        - time.atZone(zone).get(ChronoField.SECOND_OF_DAY),
                QUARTER_OF_AN_HOUR);
        int retry = Integer.parseInt(backoff.group(3)) - 1;
        int retries = Integer.parseInt(backoff.group(4)) - 1;
        return why + ", restarting in " + wait + " s (retry " + retry + " of " + retries + ")";
    }
}
