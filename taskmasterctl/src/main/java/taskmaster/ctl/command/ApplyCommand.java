package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;

/** {@code apply}: shows the plan, asks, and does exactly that; or does a plan that {@code diff} has shown. */
final class ApplyCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        try {
            if (given.has("--dry-run")) {
                return PlanView.ask(context, given.names()).tell(context);
            }
            String groups = Updates.groups(given.names());
            Optional<String> shown = given.value("--plan");
            String id = shown.isPresent() ? shown.get() : ask(context, given);
            return id.isEmpty()
                    ? ExitCode.OK
                    : new ChangeOrder(context, given, "applying")
                            .run(client -> client.apply(id, groups), client -> client.beginApply(id, groups));
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
    }

    /** The id of the plan if it is wanted; empty if there is nothing to do, or it is not. */
    private static String ask(Context context, Arguments given) throws UsageException, ClientException {
        boolean yes = given.has("--yes");
        if (!yes && !Caution.canAsk(context)) {
            throw Arguments.wrong(
                    "apply asks first; where nobody can be asked, give -y, or --plan ID as diff tells it");
        }
        PlanView plan = PlanView.ask(context, given.names());
        plan.show(context);
        context.console().flush(); // the question comes by another way
        return !plan.isEmpty() && (yes || context.operator().confirms("Really do this y/N? ")) ? plan.id() : "";
    }

    @Override
    public String options() {
        return "--plan=ID --dry-run " + ChangeOrder.OPTIONS + " " + Caution.OPTION;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
