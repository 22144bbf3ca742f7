package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.StatusRow;

/** Asks for the details of processes, and makes do with less where the daemon is older. */
public final class Details {
    private Details() {}

    /** Those of all processes. */
    public static List<DetailRow> all(Client client) throws ClientException {
        try {
            return DetailRow.parse(client.detailRows());
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
            return DetailRow.of(StatusRow.parse(client.statusRows()), System.currentTimeMillis());
        }
    }

    /** Those of the rows, in their order. */
    static List<DetailRow> of(Client client, List<StatusRow> rows) throws ClientException {
        Map<String, DetailRow> byName = new HashMap<>();
        all(client).forEach(detail -> byName.put(detail.namespec(), detail));
        List<DetailRow> details = new ArrayList<>(rows.size());
        for (StatusRow row : rows) {
            DetailRow detail = byName.get(row.namespec());
            if (detail != null) {
                details.add(detail);
            }
        }
        return details;
    }
}
