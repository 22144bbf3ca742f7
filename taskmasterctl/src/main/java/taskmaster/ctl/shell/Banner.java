package taskmaster.ctl.shell;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.render.Amounts;
import taskmaster.ctl.render.StateCounts;
import taskmaster.ctl.render.StatusRow;

/** The first lines of the shell: who talks to whom, and how things are. */
final class Banner {
    private Banner() {}

    static String of(Client client, Place place) throws ClientException {
        return "taskmasterctl " + place.version().get() + " - " + daemon(client) + "\nat "
                + place.url() + "\n"
                + processes(StatusRow.parse(client.statusRows()))
                + "\nhelp tells more, Tab completes, Ctrl-D leaves\n";
    }

    /** Version, pid and age of the daemon. */
    static String daemon(Client client) throws ClientException {
        return "taskmasterd " + client.version() + " (pid " + client.pid() + ", up "
                + Amounts.age(client.uptimeMillis()) + ")";
    }

    static String processes(List<StatusRow> rows) {
        return StateCounts.of(rows.stream().map(StatusRow::state).toList());
    }
}
