package taskmaster.ctl.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import taskmaster.ctl.log.Moment;

/**
 * What {@code logs} is to show.
 *
 * @param named the processes that were typed one by one
 * @param run of which run: 0 the latest, -1 the one before; empty: whatever is in the log
 * @param lines how many of the last of each stream
 * @param time whether it is said when each line was captured
 * @param raw the bytes as they are, with nothing before them
 */
record LogWishes(
        Set<String> named,
        boolean follow,
        OptionalInt run,
        int lines,
        Optional<Instant> since,
        Optional<Pattern> grep,
        List<String> streams,
        boolean time,
        boolean raw) {
    private static final int USUAL_LINES = 20;
    private static final Pattern RUN = Pattern.compile("0|-[1-9]\\d?");

    static LogWishes of(Arguments given) throws UsageException {
        Optional<Instant> since = since(given.value("--since"));
        OptionalInt run = run(given);
        if (given.has("--raw") && given.has("--time")) {
            throw Arguments.wrong("--raw and --time do not go together");
        }
        return new LogWishes(
                Outcomes.explicit(given.names()),
                given.has("--follow"),
                run,
                given.number("--lines", since.isPresent() || run.isPresent() ? Integer.MAX_VALUE : USUAL_LINES, 0),
                since,
                grep(given.value("--grep")),
                streams(given),
                given.has("--time"),
                given.has("--raw"));
    }

    /** Whether a line is to be shown. */
    boolean wants(byte[] line) {
        return grep.isEmpty()
                || grep.get().matcher(new String(line, StandardCharsets.UTF_8)).find();
    }

    private static List<String> streams(Arguments given) {
        boolean out = given.has("--stdout") || !given.has("--stderr");
        boolean errors = given.has("--stderr") || !given.has("--stdout");
        return out && errors ? List.of("stdout", "stderr") : List.of(out ? "stdout" : "stderr");
    }

    private static OptionalInt run(Arguments given) throws UsageException {
        Optional<String> text = given.value("--run");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!RUN.matcher(text.get()).matches()) {
            throw Arguments.wrong(
                    "--run: found " + text.get() + ", expected 0 for the latest run, -1 for the one before");
        }
        if (given.has("--follow")) {
            throw Arguments.wrong("--run and --follow do not go together");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    private static Optional<Instant> since(Optional<String> text) throws UsageException {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = Moment.parse(text.get(), Instant.now(), ZoneId.systemDefault());
        if (moment.isEmpty()) {
            throw Arguments.wrong("--since: found " + text.get() + ", expected " + Moment.FORMS);
        }
        return moment;
    }

    private static Optional<Pattern> grep(Optional<String> text) throws UsageException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text.get()));
        } catch (PatternSyntaxException wrong) {
            throw Arguments.wrong("--grep: not a regular expression: " + wrong.getDescription() + ": " + text.get());
        }
    }
}
