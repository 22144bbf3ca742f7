package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;
import taskmaster.jmx.api.Results;

/**
 * {@code restart --apply}: applies what the files say for the groups of the processes, then restarts those of them that this has not
 * restarted by itself. So each gets exactly one new child, made of the new configuration.
 */
final class RestartWithChanges {
    private static final long LOOK_MILLIS = 100;

    private final Context context;
    private final Arguments given;

    RestartWithChanges(Context context, Arguments given) {
        this.context = context;
        this.given = given;
    }

    /** @param named without patterns */
    int run(List<String> named) throws UsageException, ClientException {
        if (given.has("--no-wait") || given.has("--rolling")) {
            throw Arguments.wrong("--apply waits for all at once; it does not go together with --no-wait or --rolling");
        }
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), named);
        if (!selection.unknown().isEmpty()) {
            selection.unknown().forEach(name -> Outcomes.unknown(context, name));
            return ExitCode.GENERIC;
        }
        PlanView plan;
        try {
            plan = PlanView.ask(context, groups(selection.rows()));
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
        Set<String> renewed = subjects(plan, step -> step.restarts() > 0 || step.starts() > 0);
        Set<String> removed = subjects(plan, step -> step.action().equals("remove"));
        List<StatusRow> rest = selection.rows().stream()
                .filter(row -> !isIn(renewed, row) && !isIn(removed, row))
                .toList();
        if (given.has("--dry-run")) {
            plan.show(context);
            return rest.isEmpty() ? ExitCode.OK : DryRun.show(context, Verb.RESTART, names(rest));
        }
        if (!plan.isEmpty()) {
            int code = new ChangeOrder(context, given, "applying")
                    .run(
                            client -> client.apply(plan.id(), plan.groups()),
                            client -> client.beginApply(plan.id(), plan.groups()));
            if (code != ExitCode.OK) {
                return code;
            }
        }
        int code = rest.isEmpty() ? ExitCode.OK : restart(rest);
        List<String> fresh = names(
                selection.rows().stream().filter(row -> isIn(renewed, row)).toList());
        return fresh.isEmpty() ? code : Math.max(code, arrived(fresh));
    }

    private static List<String> groups(List<StatusRow> rows) {
        Set<String> groups = new LinkedHashSet<>();
        rows.forEach(row -> groups.add(row.group()));
        return List.copyOf(groups);
    }

    /** The processes, and groups as {@code group:*}, that steps of a kind are about. */
    private static Set<String> subjects(PlanView plan, Predicate<PlanStep> kind) {
        Set<String> subjects = new HashSet<>();
        for (PlanStep step : plan.steps()) {
            if (kind.test(step)) {
                subjects.add(step.isGroup() ? step.subject() + ":*" : step.subject());
            }
        }
        return subjects;
    }

    private static boolean isIn(Set<String> subjects, StatusRow row) {
        return subjects.contains(row.namespec()) || subjects.contains(row.group() + ":*");
    }

    private static List<String> names(List<StatusRow> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add(row.namespec()));
        return names;
    }

    private int restart(List<StatusRow> rows) throws UsageException, ClientException {
        List<String> names = names(rows);
        Order order = new Order(context, Verb.RESTART, names, given);
        order.whenAnswered(() -> RestartCommand.tellStops(context, rows, new HashSet<>(names)));
        return order.run();
    }

    /** Waits until the new children are up, or it is known that they are not. */
    private int arrived(List<String> names) throws UsageException, ClientException {
        int seconds = given.number("--timeout", 0, 1);
        long limit = seconds == 0 ? Long.MAX_VALUE : context.operator().now() + seconds * 1000L;
        while (true) {
            List<StatusRow> rows = Selection.of(StatusRow.parse(context.client().statusRows()), names)
                    .rows();
            boolean open = rows.stream()
                    .anyMatch(
                            row -> row.state().equals("STARTING") || row.state().equals("STOPPING"));
            if (!open) {
                return Outcomes.report(
                        context,
                        Verb.RESTART,
                        names,
                        rows.stream().map(RestartWithChanges::outcome).toArray(String[]::new));
            }
            if (context.operator().now() >= limit) {
                names.forEach(name -> Outcomes.refused(
                        context, name, "TIMED_OUT", "not known to be up after " + seconds + " s; it goes on"));
                return ExitCode.TIMED_OUT;
            }
            if (!context.operator().waits(LOOK_MILLIS)) {
                context.say("", "DETACHED", Operator.FAREWELL, "\n" + Operator.FAREWELL);
                return ExitCode.INTERRUPTED;
            }
        }
    }

    private static String outcome(StatusRow row) {
        boolean failed = row.state().equals("BACKOFF") || row.state().equals("FATAL");
        return failed
                ? String.join("\t", row.namespec(), Results.SPAWN_ERROR, row.description())
                : String.join("\t", row.namespec(), Results.STARTED, "started");
    }
}
