package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;

/** {@code help}: what there is to type. Needs no daemon. */
final class HelpCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) {
        if (arguments.isEmpty()) {
            context.say("", "HELP", table().stripTrailing(), table().stripTrailing());
            return ExitCode.OK;
        }
        for (String name : arguments) {
            Optional<Command> command = CommandTable.find(name);
            String text = command.isPresent() ? command.get().help().stripTrailing() : "*** No help on " + name;
            context.say(name, command.isPresent() ? "HELP" : "NO_HELP", text, text);
        }
        return ExitCode.OK;
    }

    /** The first form of every command. */
    private static String table() {
        StringBuilder table = new StringBuilder("Commands; help COMMAND tells all forms of one:\n");
        for (String name : CommandTable.NAMES) {
            if (name.equals("exit")) {
                continue; // stands beside quit
            }
            String help = CommandTable.find(name).orElseThrow().help();
            table.append("  ").append(help, 0, help.indexOf('\n') + 1);
        }
        return table.append("A NAME is a process, group:process, group:* or all.\n")
                .toString();
    }

    @Override
    public String help() {
        return """
                help                      What there is to type
                help COMMAND              All forms of a command
                """;
    }
}
