package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** Tells a person who restarts programs that their files say something else by now: a restart does not read them. */
final class NotApplied {
    private NotApplied() {}

    /**
     * Says so if it is the case; nothing where it cannot be found out.
     *
     * @param restarted the processes
     * @param typed the names as typed
     */
    static void tell(Context context, List<StatusRow> restarted, List<String> typed) {
        if (context.isSupervisorctl()
                || !context.report().isText()
                || !context.console().isTerminal()) {
            return;
        }
        try {
            if (context.client().pendingChanges().orElse(0) < 0) {
                say(context, PendingText.of(-1) + "; why: " + context.operator().typed("diff"));
            } else {
                tellChanges(context, restarted, typed);
            }
        } catch (ClientException notAllowed) {
            // what was asked for is done; this was only a hint
        }
    }

    private static void tellChanges(Context context, List<StatusRow> restarted, List<String> typed)
            throws ClientException {
        Set<String> groups = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (StatusRow row : restarted) {
            groups.add(row.group());
            names.add(row.namespec());
        }
        List<PlanStep> steps = new ArrayList<>();
        List<PlanStep> pending =
                PlanView.hint(context, List.copyOf(groups)).map(PlanView::steps).orElse(List.of());
        for (PlanStep step : pending) {
            boolean removed = step.isGroup() && step.action().equals("remove");
            if (removed || !step.isGroup() && names.contains(step.subject())) {
                steps.add(step);
            }
        }
        List<String> parts = new ArrayList<>();
        for (PlanEntry entry : PlanEntry.of(steps)) {
            Set<String> keys = new LinkedHashSet<>();
            entry.differences().forEach(difference -> keys.add(difference.getFirst()));
            parts.add(entry.owner() + " (" + String.join(", ", keys) + ")");
        }
        if (!parts.isEmpty()) {
            String command = context.operator().typed("restart --apply " + Words.join(typed));
            say(
                    context,
                    "The files say something else by now: " + String.join(", ", parts) + ". To restart with that: "
                            + command);
        }
    }

    private static void say(Context context, String text) {
        context.say("", "NOT_APPLIED", text, text);
    }
}
