package taskmaster.ctl.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Amounts;
import taskmaster.ctl.render.StatusRow;

/** What the bean of a process tells of it, beyond its row. */
record ProcessFacts(
        String program,
        String command,
        boolean autostart,
        String autorestart,
        String startRetries,
        String tries,
        String reason,
        long stateSince,
        long nextTry) {
    private static final List<String> ATTRIBUTES = List.of(
            "Program",
            "Command",
            "Autostart",
            "Autorestart",
            "StartRetries",
            "Tries",
            "Reason",
            "StateSince",
            "NextTry");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    static ProcessFacts of(Client client, StatusRow row) throws ClientException {
        List<String> values = client.attributes(row.group(), row.name(), ATTRIBUTES);
        return new ProcessFacts(
                values.get(0),
                values.get(1),
                !values.get(2).equals("false"),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                millis(values.get(7)),
                millis(values.get(8)));
    }

    /** In words, the first line without an indent. */
    List<String> lines(StatusRow row, long now) {
        List<String> lines = new ArrayList<>();
        lines.add(row.namespec() + " is " + row.state() + since(now));
        add(lines, "reason", reason);
        add(lines, "last end", row.lastExit());
        if (!tries.isEmpty() && !tries.equals("0")) {
            add(lines, "failed starts in a row", tries + " (startretries=" + startRetries + ")");
        }
        if (nextTry > 0) {
            add(lines, "next try", "in " + Amounts.age(Math.max(0, nextTry - now)));
        }
        add(lines, "command", command);
        return lines;
    }

    private String since(long now) {
        return stateSince <= 0
                ? ""
                : " since " + TIME.format(Instant.ofEpochMilli(stateSince)) + " ("
                        + Amounts.age(Math.max(0, now - stateSince)) + ")";
    }

    private static void add(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add("  " + what + ": " + text);
        }
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException absent) {
            return 0;
        }
    }
}
