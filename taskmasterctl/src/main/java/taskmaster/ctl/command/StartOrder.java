package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** The order in which processes are started, as {@code tree} shows them: group by group. */
public final class StartOrder {
    private StartOrder() {}

    /** The names of all processes. */
    public static List<String> of(Client client) throws ClientException {
        Map<String, Priorities> priorities = Priorities.of(client.avail());
        List<StatusRow> rows = new ArrayList<>(StatusRow.parse(client.statusRows()));
        rows.sort(Priorities.order(priorities));
        return rows.stream().map(StatusRow::namespec).toList();
    }
}
