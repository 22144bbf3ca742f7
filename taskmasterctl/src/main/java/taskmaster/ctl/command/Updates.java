package taskmaster.ctl.command;

import java.util.List;
import java.util.Locale;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;

/** What the commands about the configuration have in common. */
final class Updates {
    static final String NOTHING = "No config updates to processes";

    private Updates() {}

    /** Names of groups as the daemon takes them: nothing means all. */
    static String groups(List<String> names) {
        return names.contains("all") ? "" : Words.join(names);
    }

    /** Shows lines of group and text; the word for programs is the text in capitals. */
    static void show(Context context, String... lines) {
        for (String line : lines) {
            List<String> columns = Columns.split(line, 2);
            String text = columns.get(1);
            context.say(columns.get(0), word(text), text, columns.get(0) + ": " + text);
        }
    }

    static void nothing(Context context) {
        context.say("", "UNCHANGED", NOTHING, NOTHING);
    }

    /** A refusal of the daemon as supervisorctl words it: a wrong file is CANT_REREAD. Other failures go on. */
    static int refused(Context context, ClientException failed) throws ClientException {
        if (failed.kind() != ClientException.Kind.FAILED) {
            throw failed;
        }
        String text = failed.text();
        if (isPlain(text)) {
            context.say("", "REFUSED", text, "ERROR: " + text);
        } else {
            context.say("", "CANT_REREAD", text, "ERROR: CANT_REREAD: " + text);
        }
        return ExitCode.GENERIC;
    }

    /** Whether it is no wrong file that is told. */
    private static boolean isPlain(String text) {
        return text.startsWith("no such")
                || text.startsWith("PLAN_MOVED")
                || text.startsWith("cannot scale")
                || text.startsWith("group ")
                || text.startsWith("so many orders")
                || text.contains("shutting down");
    }

    /** {@code added process group} is ADDED. */
    private static String word(String text) {
        int blank = text.indexOf(' ');
        return (blank < 0 ? text : text.substring(0, blank)).toUpperCase(Locale.ROOT);
    }
}
