package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/**
 * Asks before {@code all}, or a pattern, makes a command act on several processes. Only who can answer is asked: what scripts do,
 * and what is done under the name of supervisorctl, is meant.
 */
final class Caution {
    /** Does without the question. */
    static final String OPTION = "-y,--yes";

    private static final int NAMED = 3;

    private Caution() {}

    /**
     * Whether to go on.
     *
     * @param given what was typed, with the names before patterns were looked up
     */
    static boolean agrees(Context context, Verb verb, Arguments given) throws ClientException {
        if (given.has("--yes") || !canAsk(context) || !isSweeping(given.names())) {
            return true;
        }
        List<StatusRow> all = StatusRow.parse(context.client().statusRows());
        List<String> meant = new ArrayList<>();
        for (StatusRow row :
                Selection.of(all, Patterns.expand(all, given.names())).rows()) {
            if (verb.concerns(row)) {
                meant.add(row.namespec());
            }
        }
        return meant.size() < 2 || context.operator().confirms(question(verb, meant));
    }

    /** Whether there is somebody who can be asked. */
    static boolean canAsk(Context context) {
        return context.operator().canBeAsked() && context.report().isText() && !context.isSupervisorctl();
    }

    private static boolean isSweeping(List<String> names) {
        for (String name : names) {
            if (name.equals("all") || Patterns.isPattern(name)) {
                return true;
            }
        }
        return false;
    }

    private static String question(Verb verb, List<String> meant) {
        String names = String.join(", ", meant.subList(0, Math.min(NAMED, meant.size())));
        return verb.word() + " " + meant.size() + " processes (" + names + (meant.size() > NAMED ? ", ..." : "")
                + ") y/N? ";
    }
}
