package taskmaster.ctl.command;

import java.util.List;
import java.util.Set;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;
import taskmaster.jmx.api.Results;

/**
 * {@code restart}: stops what is up, then starts everything named. One order to the daemon, so that a client that goes away in the
 * middle leaves nothing stopped; supervisorctl's lines about the stops are told from the picture before.
 */
final class RestartCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty()) {
            throw new UsageException("restart requires a process name");
        }
        Client client = context.client();
        List<StatusRow> before =
                Selection.of(StatusRow.parse(client.statusRows()), arguments).rows();
        String[] outcomes = client.restart(Words.join(arguments));
        Set<String> named = Outcomes.explicit(arguments);
        for (StatusRow row : before) {
            if (row.isUp() || row.state().equals("STOPPING")) {
                context.say(row.namespec(), Results.STOPPED, "stopped", row.namespec() + ": stopped");
            } else if (named.contains(row.namespec())) {
                Outcomes.refused(context, row.namespec(), Results.NOT_RUNNING, "not running");
            }
        }
        return Outcomes.report(context, Verb.START, arguments, outcomes);
    }

    @Override
    public String help() {
        return """
                restart NAME...           Stop and start processes; the configuration is not read anew
                restart GROUP:*           Restart all processes of a group
                restart all               Restart all processes
                """;
    }
}
