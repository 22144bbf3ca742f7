package taskmaster.ctl.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;
import taskmaster.jmx.api.Results;

/** Turns the daemon's answers, one per process, into supervisorctl's lines and exit codes. */
final class Outcomes {
    private static final int LAST_LINES = 3;

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
     * @param names as typed: what a group, a pattern or {@code all} brought along is not told when it changed nothing
     * @return the exit code: the last that is not 0
     */
    static int report(Context context, Verb verb, List<String> names, String... lines) throws ClientException {
        Outcomes outcomes = new Outcomes(context, explicit(names), verb);
        for (String line : AnswerOrder.of(names, lines)) {
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

    private void report(String name, String result, String text) throws ClientException {
        switch (result) {
            case Results.STARTED -> done(name, result, "started");
            case Results.STOPPED -> done(name, result, "stopped");
            case Results.SIGNALLED -> done(name, result, "signalled");
            case Results.CLEARED -> done(name, result, "cleared");
            case Results.ALREADY_STARTED -> idle(name, result, "already started", ExitCode.OK);
            case Results.NOT_RUNNING -> idle(name, result, "not running", verb.notRunning());
            case Results.SPAWN_ERROR -> notStarted(name, text);
            case Results.ABNORMAL_TERMINATION ->
                failed(name, result, "abnormal termination", text, ExitCode.NOT_RUNNING);
            case Results.NO_SUCH_PROCESS -> failed(name, result, "no such process", "", ExitCode.GENERIC);
            case Results.NO_SUCH_GROUP -> failed(name, result, "no such group", "", verb.noSuchGroup());
            case Results.BAD_SIGNAL -> failed(name, result, "bad signal name", "", ExitCode.GENERIC);
            case Results.FAILED -> notDone(name, text);
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

    /** What cannot be executed at all, supervisorctl tells apart from what ended too soon. */
    private void notStarted(String name, String reason) throws ClientException {
        if (reason.startsWith("no such file") || reason.startsWith("command not found")) {
            failed(name, Results.SPAWN_ERROR, "no such file", reason, ExitCode.GENERIC);
        } else if (reason.contains("is not executable")) {
            failed(name, Results.SPAWN_ERROR, "file is not executable", reason, ExitCode.GENERIC);
        } else {
            failed(name, Results.SPAWN_ERROR, "spawn error", reason, ExitCode.NOT_RUNNING);
        }
    }

    /** A process without log files has none to clear, which is what was wanted. */
    private void notDone(String name, String reason) throws ClientException {
        if (verb == Verb.CLEAR && reason.startsWith("no log file")) {
            done(name, Results.CLEARED, "cleared");
        } else {
            failed(name, Results.FAILED, "failed", reason, ExitCode.GENERIC);
        }
    }

    private void failed(String name, String result, String what, String reason, int exitCode) throws ClientException {
        code = exitCode;
        StringBuilder line =
                new StringBuilder(name).append(": ERROR (").append(what).append(')');
        if (!reason.isEmpty() && !reason.equals(what)) {
            line.append("\n  ").append(reason);
        }
        String text = reason.isEmpty() ? what : reason;
        if (!result.equals(Results.SPAWN_ERROR) || context.isSupervisorctl()) {
            context.say(name, result, text, line.toString());
            return;
        }
        LastWords last =
                reason.startsWith("Exited") ? LastWords.of(context.client(), name, LAST_LINES) : LastWords.NONE;
        for (String written : last.lines()) {
            line.append("\n  ").append(last.stream()).append(": ").append(written);
        }
        line.append("\n  more: ").append(context.operator().typed("explain " + name));
        JsonObject fields = new JsonObject()
                .put("name", name)
                .put("result", result)
                .put("text", text)
                .put("lastLines", last.lines());
        context.report().add(fields, Printable.of(line.toString()) + "\n");
    }
}
