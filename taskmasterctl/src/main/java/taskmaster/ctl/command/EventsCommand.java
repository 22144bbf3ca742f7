package taskmaster.ctl.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.Moment;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/** {@code events}: what happened, as the daemon remembers it, and what happens. */
final class EventsCommand implements Command {
    private static final int MOST = 5000;
    private static final long LOOK_MILLIS = 250;
    private static final int USUAL = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        Optional<Instant> since = since(given);
        int most = given.number("--lines", since.isPresent() ? MOST : USUAL, 0);
        context.report().stream();
        Client client = context.client();
        long newest = client.newestEvent();
        Batch batch = Batch.of(client.events(Math.max(0, newest - MOST), MOST), 0);
        List<String> rows = new ArrayList<>(batch.rows());
        rows.removeIf(row -> !isWanted(row, given.names()) || since.isPresent() && isBefore(row, since.get()));
        rows.subList(Math.max(0, rows.size() - most), rows.size()).forEach(row -> show(context, row));
        if (given.has("--follow")) {
            follow(context, given.names(), batch.last());
            return ExitCode.OK;
        }
        return rows.isEmpty() ? unknown(context, given.names()) : ExitCode.OK;
    }

    /** Nothing is told of what nothing has happened to; unless there is no such thing, and never was. */
    private static int unknown(Context context, List<String> names) throws ClientException {
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        List<String> unknown = Selection.of(all, Patterns.expand(all, names)).unknown();
        unknown.forEach(name -> Outcomes.unknown(context, name));
        return unknown.isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    private static void follow(Context context, List<String> names, long shown) throws ClientException {
        context.operator().follows();
        context.console().flush();
        long last = shown;
        while (!context.console().isBroken() && context.operator().waits(LOOK_MILLIS)) {
            Batch batch = Batch.of(context.client().events(last, MOST), last);
            if (batch.missed() > 0) {
                String text = batch.missed() + " events came too fast to be kept";
                context.say("", "MISSED", text, text);
            }
            batch.rows().stream().filter(row -> isWanted(row, names)).forEach(row -> show(context, row));
            context.console().flush();
            last = batch.last();
        }
    }

    /**
     * What the daemon answered.
     *
     * @param rows the events, without the first row
     * @param last the number of the last one that is known now
     * @param missed how many were no longer kept
     */
    private record Batch(List<String> rows, long last, long missed) {
        static Batch of(String[] answer, long known) {
            List<String> rows = new ArrayList<>(Arrays.asList(answer));
            long oldest = 0;
            if (!rows.isEmpty() && Columns.split(rows.getFirst(), 5).get(2).equals("journal")) {
                oldest = number(rows.removeFirst());
            }
            long last = rows.isEmpty() ? known : number(rows.getLast());
            return new Batch(rows, last, known == 0 ? 0 : Math.max(0, oldest - known - 1));
        }

        private static long number(String row) {
            return EventsCommand.number(Columns.split(row, 5).getFirst());
        }
    }

    private static boolean isBefore(String row, Instant moment) {
        return number(Columns.split(row, 5).get(1)) < moment.toEpochMilli();
    }

    private static boolean isWanted(String row, List<String> names) {
        if (names.isEmpty()) {
            return true;
        }
        String subject = Columns.split(row, 5).get(3);
        String group = subject.indexOf(':') < 0 ? subject : subject.substring(0, subject.indexOf(':'));
        for (String name : names) {
            boolean same = Patterns.isPattern(name)
                    ? Patterns.matches(name, subject)
                    : Selection.isGroup(name) ? Selection.groupOf(name).equals(group) : name.equals(subject);
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static void show(Context context, String row) {
        List<String> columns = Columns.split(row, 5);
        long millis = number(columns.get(1));
        JsonObject fields = new JsonObject()
                .put("name", columns.get(3))
                .put("result", columns.get(2))
                .put("text", columns.get(4))
                .put("sequence", number(columns.get(0)))
                .put("time", millis);
        StringBuilder line = new StringBuilder(TIME.format(Instant.ofEpochMilli(millis))).append("  ");
        Columns.pad(line, columns.get(3), 24).append(' ');
        Columns.pad(line, shortened(columns.get(2)), 16).append(' ').append(columns.get(4));
        context.report().add(fields, Printable.of(line.toString()).stripTrailing() + "\n");
    }

    /** Without what all types begin with. */
    private static String shortened(String type) {
        String prefix = "taskmaster.";
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static Optional<Instant> since(Arguments given) throws UsageException {
        Optional<String> text = given.value("--since");
        Optional<Instant> since = text.flatMap(time -> Moment.parse(time, Instant.now(), ZoneId.systemDefault()));
        if (text.isPresent() && since.isEmpty()) {
            throw Arguments.wrong("--since: found " + text.get() + ", expected " + Moment.FORMS);
        }
        return since;
    }

    @Override
    public String options() {
        return "-f,--follow -n,--lines=N --since=TIME";
    }
}
