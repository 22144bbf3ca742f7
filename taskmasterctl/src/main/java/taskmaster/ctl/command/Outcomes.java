package taskmaster.ctl.command;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import taskmaster.ctl.render.Columns;
import taskmaster.jmx.api.Results;

/** Turns the daemon's answers, one per process, into supervisorctl's lines and exit codes. */
final class Outcomes {
    private final Context context;
    private final Set<String> named;
    private final Verb verb;
    private int code = ExitCode.OK;

    private Outcomes(Context context, Set<String> named, Verb verb) {
        this.context = context;
        this.named = named;
        this.verb = verb;
    }

    /**
     * Shows the answers.
     *
     * @param names as typed: what a group or {@code all} brought along is not told when it changed nothing
     * @return the exit code: the last that is not 0
     */
    static int report(Context context, Verb verb, List<String> names, String... lines) {
        Outcomes outcomes = new Outcomes(context, explicit(names), verb);
        for (String line : lines) {
            List<String> columns = Columns.split(line, 3);
            outcomes.report(columns.get(0), columns.get(1), columns.get(2));
        }
        return outcomes.code;
    }

    static void unknown(Context context, String name) {
        if (Selection.isGroup(name)) {
            refused(context, Selection.groupOf(name), Results.NO_SUCH_GROUP, "no such group");
        } else {
            refused(context, name, Results.NO_SUCH_PROCESS, "no such process");
        }
    }

    static void refused(Context context, String name, String result, String text) {
        context.say(name, result, text, name + ": ERROR (" + text + ")");
    }

    /** The names that mean one process, in the form the daemon uses. */
    static Set<String> explicit(List<String> names) {
        Set<String> explicit = new HashSet<>();
        for (String name : names) {
            int colon = name.indexOf(':');
            boolean same = colon > 0 && name.substring(0, colon).equals(name.substring(colon + 1));
            explicit.add(same ? name.substring(0, colon) : name);
        }
        return explicit;
    }

    private void report(String name, String result, String text) {
        switch (result) {
            case Results.STARTED -> done(name, result, "started");
            case Results.STOPPED -> done(name, result, "stopped");
            case Results.SIGNALLED -> done(name, result, "signalled");
            case Results.CLEARED -> done(name, result, "cleared");
            case Results.ALREADY_STARTED -> idle(name, result, "already started", ExitCode.OK);
            case Results.NOT_RUNNING -> idle(name, result, "not running", verb.notRunning());
            case Results.SPAWN_ERROR -> failed(name, result, "spawn error", text, ExitCode.NOT_RUNNING);
            case Results.ABNORMAL_TERMINATION ->
                failed(name, result, "abnormal termination", text, ExitCode.NOT_RUNNING);
            case Results.NO_SUCH_PROCESS -> failed(name, result, "no such process", "", ExitCode.GENERIC);
            case Results.NO_SUCH_GROUP -> failed(name, result, "no such group", "", verb.noSuchGroup());
            case Results.BAD_SIGNAL -> failed(name, result, "bad signal name", "", ExitCode.GENERIC);
            case Results.FAILED -> failed(name, result, "failed", text, ExitCode.GENERIC);
            case Results.SHUTTING_DOWN -> failed(name, result, "shutting down", "", ExitCode.GENERIC);
            case Results.REMOVED -> failed(name, result, "removed by a reload", "", ExitCode.GENERIC);
            default -> failed(name, result, text.isEmpty() ? result : text, "", ExitCode.GENERIC);
        }
    }

    private void done(String name, String result, String verb) {
        context.say(name, result, verb, name + ": " + verb);
    }

    private void idle(String name, String result, String why, int exitCode) {
        if (named.contains(name)) {
            refused(context, name, result, why);
            code = exitCode == ExitCode.OK ? code : exitCode;
        }
    }

    private void failed(String name, String result, String what, String reason, int exitCode) {
        StringBuilder line =
                new StringBuilder(name).append(": ERROR (").append(what).append(')');
        if (!reason.isEmpty() && !reason.equals(what)) {
            line.append("\n  ").append(reason);
        }
        if (result.equals(Results.SPAWN_ERROR)
                && reason.toLowerCase(Locale.ROOT).startsWith("exited")) {
            line.append("\n  see: ").append(context.operator().typed("tail " + name + " stderr"));
        }
        context.say(name, result, reason.isEmpty() ? what : reason, line.toString());
        code = exitCode;
    }
}
