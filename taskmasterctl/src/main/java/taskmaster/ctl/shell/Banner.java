package taskmaster.ctl.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** The first lines of the shell: who talks to whom, and how things are. */
final class Banner {
    private static final List<String> ORDER =
            List.of("RUNNING", "STARTING", "BACKOFF", "STOPPING", "FATAL", "EXITED", "STOPPED");

    private Banner() {}

    static String of(Client client, ShellSettings settings) throws ClientException {
        return "taskmasterctl " + settings.version() + " - " + daemon(client) + "\nat " + settings.url() + "\n"
                + processes(StatusRow.parse(client.statusRows()))
                + "\nhelp tells more, Tab completes, Ctrl-D leaves\n";
    }

    /** Version, pid and age of the daemon. */
    static String daemon(Client client) throws ClientException {
        return "taskmasterd " + client.version() + " (pid " + client.pid() + ", up " + age(client.uptimeMillis()) + ")";
    }

    static String processes(List<StatusRow> rows) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String state : ORDER) {
            counts.put(state, 0);
        }
        for (StatusRow row : rows) {
            counts.merge(row.state(), 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((state, count) -> {
            if (count > 0) {
                text.append(text.isEmpty() ? ": " : ", ")
                        .append(count)
                        .append(' ')
                        .append(state);
            }
        });
        return rows.size() + (rows.size() == 1 ? " process" : " processes") + text;
    }

    /** The two largest units: {@code 6d 4h}, {@code 3m 12s}. */
    static String age(long millis) {
        long seconds = millis / 1000;
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (days > 0) {
            return days + "d " + hours % 24 + "h";
        }
        if (hours > 0) {
            return hours + "h " + minutes % 60 + "m";
        }
        return minutes > 0 ? minutes + "m " + seconds % 60 + "s" : seconds + "s";
    }
}
