package taskmaster.ctl.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import taskmaster.ctl.render.Columns;

/**
 * A plan of the daemon, as people read it.
 *
 * @param kept how many processes are left alone
 * @param steps action, subject, detail
 */
record PlanView(String id, String kept, List<List<String>> steps) {
    private static final int ACTION_WIDTH = 10;
    private static final int SUBJECT_WIDTH = 24;

    static PlanView of(String... rows) {
        List<String> head = Columns.split(rows[0], 2);
        List<List<String>> steps =
                Arrays.stream(rows).skip(1).map(row -> Columns.split(row, 3)).toList();
        return new PlanView(head.get(0), head.get(1), steps);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    void show(Context context) {
        for (List<String> step : steps) {
            StringBuilder line = new StringBuilder(80).append(sign(step.get(0))).append(' ');
            Columns.pad(line, step.get(0), ACTION_WIDTH);
            Columns.pad(line, step.get(1), SUBJECT_WIDTH);
            line.append(step.get(2));
            context.say(
                    step.get(1),
                    step.get(0).toUpperCase(Locale.ROOT),
                    step.get(2),
                    line.toString().stripTrailing());
        }
        if (isEmpty()) {
            Updates.nothing(context);
        } else {
            context.say("", "KEPT", kept, "Left alone: " + kept + (kept.equals("1") ? " process" : " processes"));
        }
    }

    private static char sign(String action) {
        return switch (action) {
            case "add" -> '+';
            case "remove" -> '-';
            case "replace" -> '~';
            default -> ' ';
        };
    }
}
