package taskmaster.ctl.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.Moment;
import taskmaster.ctl.render.StatusRow;

/** {@code wait}: until processes are as wanted, for scripts. Looks several times a second; changes nothing. */
final class WaitCommand implements Command {
    private static final long LOOK_MILLIS = 200;

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw Arguments.wrong("wait requires a process name");
        }
        Wish wish = Wish.of(given.value("--for").orElse("running"));
        long deadline = deadline(context, given.value("--timeout"));
        List<String> open = new ArrayList<>();
        Selection selection = select(context, given.names());
        if (!selection.unknown().isEmpty()) {
            selection.unknown().forEach(name -> Outcomes.unknown(context, name));
            return ExitCode.GENERIC;
        }
        selection.rows().forEach(row -> open.add(row.namespec()));
        return wait(context, wish, open, deadline);
    }

    private static int wait(Context context, Wish wish, List<String> open, long deadline) throws ClientException {
        int code = ExitCode.OK;
        while (true) {
            List<StatusRow> rows = select(context, List.copyOf(open)).rows();
            for (StatusRow row : rows) {
                if (wish.isFulfilled(row)) {
                    context.say(row.namespec(), row.state(), row.state(), row.namespec() + ": " + row.state());
                    open.remove(row.namespec());
                } else if (wish.isHopeless(row)) {
                    String text = row.state() + (row.description().isEmpty() ? "" : ": " + row.description());
                    Outcomes.refused(context, row.namespec(), row.state(), text);
                    open.remove(row.namespec());
                    code = ExitCode.NOT_RUNNING;
                }
            }
            if (open.isEmpty() || rows.isEmpty()) {
                return code;
            }
            context.console().flush();
            if (context.operator().now() >= deadline) {
                return late(context, rows, open);
            }
            if (!context.operator().waits(LOOK_MILLIS)) {
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private static int late(Context context, List<StatusRow> rows, List<String> open) {
        for (StatusRow row : rows) {
            if (open.contains(row.namespec())) {
                Outcomes.refused(context, row.namespec(), "TIMED_OUT", "still " + row.state());
            }
        }
        return ExitCode.TIMED_OUT;
    }

    private static Selection select(Context context, List<String> names) throws ClientException {
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        return Selection.of(all, Patterns.expand(all, names));
    }

    private static long deadline(Context context, Optional<String> text) throws UsageException {
        if (text.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Optional<Duration> length = Moment.length(text.get());
        if (length.isEmpty()) {
            throw Arguments.wrong("--timeout: found " + text.get() + ", expected seconds, or 5m");
        }
        return context.operator().now() + length.get().toMillis();
    }

    @Override
    public String options() {
        return "--for=STATE --timeout=TIME";
    }

    /** What is waited for. */
    private enum Wish {
        RUNNING,
        STOPPED,
        EXITED;

        static Wish of(String word) throws UsageException {
            return switch (word) {
                case "running" -> RUNNING;
                case "stopped" -> STOPPED;
                case "exited" -> EXITED;
                case "healthy" ->
                    throw Arguments.wrong("--for healthy: taskmasterd checks nobody's health; use --for running,"
                            + " which is up for startsecs, and then a check of your own");
                default -> throw Arguments.wrong("--for: found " + word + ", expected running, stopped or exited");
            };
        }

        boolean isFulfilled(StatusRow row) {
            return switch (this) {
                case RUNNING -> row.state().equals("RUNNING");
                case STOPPED -> row.isDown();
                case EXITED -> row.state().equals("EXITED");
            };
        }

        /** It will not come by itself. */
        boolean isHopeless(StatusRow row) {
            return switch (this) {
                case RUNNING, EXITED -> row.state().equals("FATAL");
                case STOPPED -> false;
            };
        }
    }
}
