package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.attach.DetachKey;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code attach}: the terminal of a program on ours. */
final class AttachCommand implements Command {
    private static final String OPTIONS = "-r,--read-only -e,--escape=";

    @Override
    public String options() {
        return OPTIONS;
    }

    @Override
    public int run(Context context, List<String> words) throws UsageException, ClientException {
        Arguments arguments = Arguments.of(context, words, OPTIONS);
        if (arguments.names().size() != 1) {
            throw new UsageException(
                    arguments.names().isEmpty() ? "attach requires a process name" : "attach takes one process name",
                    ExitCode.INVALID_ARGUMENTS);
        }
        if (!context.report().isText()) {
            throw Arguments.wrong("attach and --json do not go together");
        }
        DetachKey key = key(arguments);
        String name = arguments.names().getFirst();
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), List.of(name));
        if (selection.rows().size() != 1 || Selection.isGroup(name)) {
            Outcomes.refused(context, name, "NO_SUCH_PROCESS", "no such process");
            return ExitCode.GENERIC;
        }
        StatusRow row = selection.rows().getFirst();
        if (!Stdin.of(context, row).equals(Stdin.TERMINAL)) {
            String text = "no terminal; tty=true in its section gives it one";
            Outcomes.refused(context, row.namespec(), "NO_TERMINAL", text);
            return ExitCode.GENERIC;
        }
        Optional<Seat> seat = context.operator().seat();
        if (seat.isEmpty()) {
            String text = "attach needs a terminal; without one: logs -f " + row.namespec();
            context.say("", "NO_TERMINAL", text, "ERROR: " + text);
            return ExitCode.GENERIC;
        }
        try (Seat here = seat.get()) {
            return new AttachView(context, here, row).run(arguments.has("--read-only"), key);
        }
    }

    private static DetachKey key(Arguments arguments) throws UsageException {
        Optional<String> wanted = arguments.value("--escape");
        if (wanted.isEmpty()) {
            return DetachKey.USUAL;
        }
        return DetachKey.parse(wanted.get())
                .orElseThrow(() ->
                        Arguments.wrong("--escape: found " + wanted.get() + ", expected a key such as ^] or ctrl-a"));
    }
}
