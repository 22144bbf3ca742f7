package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.attach.DetachKey;
import taskmaster.ctl.attach.Lines;
import taskmaster.ctl.attach.PipedLines;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code fg}: what a process writes, and lines for it to read; of one with a terminal, the terminal. */
final class FgCommand implements Command {

    @Override
    public int run(Context context, List<String> words) throws UsageException, ClientException {
        List<String> names = Arguments.of(context, words, "").names();
        if (!context.report().isText()) {
            throw Arguments.wrong("fg and --json do not go together");
        }
        if (names.isEmpty()) {
            String text = "no process name supplied";
            String help = ManualText.brief(Manual.find("fg").orElseThrow());
            context.say("", "FAILED", text, "ERROR: " + text + "\n" + help);
            return ExitCode.GENERIC;
        }
        if (names.size() > 1) {
            return refuse(context, "too many process names supplied");
        }
        String name = names.getFirst();
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), names);
        if (selection.rows().size() != 1 || Selection.isGroup(name) || name.equals("all")) {
            return refuse(context, "bad process name supplied");
        }
        StatusRow row = selection.rows().getFirst();
        if (!row.state().equals("RUNNING")) {
            return refuse(context, "process not running");
        }
        return foreground(context, row, Stdin.of(context, row));
    }

    private static int foreground(Context context, StatusRow row, String stdin) throws ClientException {
        Optional<Seat> seat = context.operator().seat();
        if (seat.isEmpty()) {
            try (Lines lines = new PipedLines(System.in, context.console())) {
                return new FgView(context, row, stdin, lines).run();
            }
        }
        try (Seat here = seat.get()) {
            if (stdin.equals(Stdin.TERMINAL)) {
                return new AttachView(context, here, row).run(false, DetachKey.USUAL);
            }
            try (Lines lines = here.lines()) {
                return new FgView(context, row, stdin, lines).run();
            }
        }
    }

    private static int refuse(Context context, String text) {
        context.say("", "FAILED", text, "ERROR: " + text);
        return ExitCode.GENERIC;
    }
}
