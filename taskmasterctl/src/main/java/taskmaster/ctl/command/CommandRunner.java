package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.config.Nearest;
import taskmaster.ctl.client.ClientException;

/** Runs what was typed and turns whatever goes wrong into a line and an exit code. */
public final class CommandRunner {
    private static final int LONGEST_WORD = 10_000;
    private static final int SHOWN = 20;
    private static final int LONGEST_ECHO = 1000;

    /** Runs one line; the exit code is 0 for one without words. */
    public int run(Context context, List<String> words) {
        if (words.isEmpty()) {
            return ExitCode.OK;
        }
        int code = ExitCode.GENERIC;
        try {
            code = perform(context, words);
            return code;
        } finally {
            context.report().finish(CommandTable.canonical(words.getFirst()), code);
        }
    }

    private int perform(Context context, List<String> words) {
        Optional<Command> found = CommandTable.find(words.getFirst());
        if (found.isEmpty() || !CommandTable.has(words.getFirst(), context.manner())) {
            unknown(context, words);
            return ExitCode.GENERIC;
        }
        Command command = found.get();
        try {
            refuseEndless(words);
            return command.run(context, arguments(context, command, words));
        } catch (UsageException wrong) {
            String text = String.valueOf(wrong.getMessage());
            String help = ManualText.brief(Manual.find(words.getFirst()).orElseThrow());
            context.say("", "USAGE", text, "Error: " + text + "\n" + help);
            return wrong.exitCode();
        } catch (ClientException failed) {
            explain(context, failed);
            return command.exitCodeWithout(failed.kind());
        }
    }

    private static void unknown(Context context, List<String> words) {
        String line = Words.join(words);
        if (context.isSupervisorctl()) {
            context.say("", "UNKNOWN_SYNTAX", line, "*** Unknown syntax: " + line);
            return;
        }
        String shown = line.length() > LONGEST_ECHO ? line.substring(0, LONGEST_ECHO) + "..." : line;
        String meant = Nearest.to(words.getFirst(), CommandTable.NAMES)
                .filter(name -> words.getFirst().length() > 2)
                .map(name -> "\n  did you mean " + name + "?")
                .orElse("");
        context.say("", "UNKNOWN_SYNTAX", shown, "*** Unknown syntax: " + shown + meant);
    }

    /** What stands behind the command, and {@code -y} where the operator has said it for all commands. */
    private static List<String> arguments(Context context, Command command, List<String> words) {
        List<String> given = words.subList(1, words.size());
        if (!context.operator().hasAgreed()
                || context.isSupervisorctl()
                || !command.options().contains(Caution.OPTION)) {
            return given;
        }
        List<String> agreed = new ArrayList<>(List.of("--yes"));
        agreed.addAll(given);
        return agreed;
    }

    /** No name and no option is as long; the daemon would only close the connection, without saying why. */
    private static void refuseEndless(List<String> words) throws UsageException {
        for (String word : words) {
            if (word.length() > LONGEST_WORD) {
                throw new UsageException("a word of " + word.length() + " characters makes no sense: "
                        + word.substring(0, SHOWN) + "...");
            }
        }
    }

    /** Says why a line cannot be a command. */
    public void refuse(Context context, String why) {
        context.say("", "UNKNOWN_SYNTAX", why, "*** " + why);
        context.report().finish("", ExitCode.GENERIC);
    }

    /** Says why the daemon could not be asked. */
    public void tell(Context context, ClientException failed) {
        explain(context, failed);
        context.report().finish("", ExitCode.GENERIC);
    }

    private void explain(Context context, ClientException failed) {
        if (failed.isOfConnection()) {
            context.link().close();
        }
        context.report().add(new ConnectionHelp(context.place()).explain(failed));
    }
}
