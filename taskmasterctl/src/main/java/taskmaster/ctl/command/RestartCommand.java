package taskmaster.ctl.command;

import java.util.List;
import java.util.Set;
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
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw new UsageException("restart requires a process name");
        }
        List<String> names = Patterns.expand(context, given.names());
        if (given.has("--dry-run") && !given.has("--apply")) {
            return DryRun.show(context, Verb.RESTART, names);
        }
        if (!given.has("--dry-run") && !Caution.agrees(context, Verb.RESTART, given)) {
            return ExitCode.OK;
        }
        if (given.has("--apply")) {
            return new RestartWithChanges(context, given).run(names);
        }
        if (given.has("--rolling")) {
            return Rolling.run(context, names, given);
        }
        List<StatusRow> before = Selection.of(StatusRow.parse(context.client().statusRows()), names)
                .rows();
        Order order = new Order(context, Verb.RESTART, names, given);
        order.whenAnswered(() -> tellStops(context, before, Outcomes.explicit(names)));
        int code = order.run();
        NotApplied.tell(context, before, given.names());
        return code;
    }

    static void tellStops(Context context, List<StatusRow> before, Set<String> named) {
        for (StatusRow row : before) {
            if (row.isUp() || row.state().equals("STOPPING")) {
                context.say(row.namespec(), Results.STOPPED, "stopped", row.namespec() + ": stopped");
            } else if (named.contains(row.namespec())) {
                Outcomes.refused(context, row.namespec(), Results.NOT_RUNNING, "not running");
            }
        }
    }

    @Override
    public String options() {
        return Order.OPTIONS + " --rolling[=N] --apply " + Caution.OPTION;
    }
}
