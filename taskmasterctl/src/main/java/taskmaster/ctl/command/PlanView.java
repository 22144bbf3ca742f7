package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;

/**
 * A plan of the daemon, as people read it.
 *
 * @param groups for which it was made; empty: all
 * @param kept how many processes are left alone
 * @param warnings what there is to say about the files
 */
record PlanView(String id, String groups, String kept, List<String> warnings, List<PlanStep> steps) {
    static PlanView of(String groups, String... rows) {
        List<String> head = new ArrayList<>(Arrays.asList(rows[0].split("\t", -1)));
        List<PlanStep> steps = Arrays.stream(rows).skip(1).map(PlanStep::of).toList();
        return new PlanView(
                head.getFirst(),
                groups,
                head.size() > 1 ? head.get(1) : "0",
                List.copyOf(head.subList(Math.min(2, head.size()), head.size())),
                steps);
    }

    /** What an update of these groups would do now. */
    static PlanView ask(Context context, List<String> names) throws ClientException {
        String groups = Updates.groups(names);
        return of(groups, context.client().plan(groups));
    }

    /**
     * The same, where something is pending and whoever asks may see what; nobody is refused for a hint that was not asked for.
     *
     * @return empty if there is nothing to tell
     */
    static Optional<PlanView> hint(Context context, List<String> names) throws ClientException {
        boolean any = context.client().pendingChanges().orElse(0) > 0;
        return any && maySee(context.client().whoami()) ? Optional.of(ask(context, names)) : Optional.empty();
    }

    private static boolean maySee(String... introduction) {
        boolean viewer = introduction[1].equals("viewer");
        boolean limited = introduction.length > 2 && !introduction[2].isEmpty();
        return !viewer && !limited;
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** 3 while something is pending, so that a script can ask. */
    int exitCode() {
        return isEmpty() ? ExitCode.OK : ExitCode.PENDING;
    }

    /** Shows it, and how to do it. @return the exit code of a command that only shows */
    int tell(Context context) {
        show(context);
        if (!isEmpty()) {
            String command = "apply --plan " + id + (groups.isEmpty() ? "" : " " + groups);
            context.say(
                    "", "PLAN", id, "To do exactly this: " + context.operator().typed(command));
        }
        return exitCode();
    }

    void show(Context context) {
        List<PlanEntry> entries = PlanEntry.of(steps);
        if (context.report().isText()) {
            context.report().add(new JsonObject(), Printable.of(PlanTable.of(entries)));
        } else {
            steps.forEach(step -> context.report().add(step.fields(), ""));
        }
        warnings.forEach(text -> context.say("", "WARNING", text, "! " + text));
        if (isEmpty()) {
            Updates.nothing(context);
            return;
        }
        summarize(context, entries);
        context.say("", "KEPT", kept, "Left alone: " + kept + (kept.equals("1") ? " process" : " processes"));
    }

    private static void summarize(Context context, List<PlanEntry> entries) {
        int restarts = entries.stream().mapToInt(PlanEntry::restarts).sum();
        int starts = entries.stream().mapToInt(PlanEntry::starts).sum();
        int stops = entries.stream().mapToInt(PlanEntry::stops).sum();
        int add = owners(entries, '+');
        int change = owners(entries, '~');
        int remove = owners(entries, '-');
        String text = add + " to add, " + change + " to change, " + remove + " to remove; "
                + touched(restarts + starts, stops) + ".";
        JsonObject fields = new JsonObject()
                .put("name", "")
                .put("result", "SUMMARY")
                .put("text", text)
                .put("add", add)
                .put("change", change)
                .put("remove", remove)
                .put("restarts", restarts)
                .put("starts", starts)
                .put("stops", stops);
        context.report().add(fields, text + "\n");
    }

    private static int owners(List<PlanEntry> entries, char sign) {
        Set<String> owners = new HashSet<>();
        entries.stream().filter(entry -> entry.sign() == sign).forEach(entry -> owners.add(entry.owner()));
        return owners.size();
    }

    private static String touched(int begin, int stop) {
        if (begin == 0 && stop == 0) {
            return "no process is touched";
        }
        String begun = begin == 1 ? "1 process restarts or starts" : begin + " processes restart or start";
        return begun + ", " + stop + (stop == 1 ? " stops" : " stop");
    }
}
