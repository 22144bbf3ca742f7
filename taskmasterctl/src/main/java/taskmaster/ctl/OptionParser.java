package taskmaster.ctl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.Secret;
import taskmaster.ctl.command.Asking;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.UsageException;
import taskmaster.ctl.command.Words;

/**
 * Reads arguments. Options come before the command; what follows the command is the command's, but for switches that every command
 * has: those people add at the end of a line that they have typed before. supervisorctl knows none of them.
 */
final class OptionParser {
    private static final Set<String> EVERYWHERE = Set.of("--json", "--no-color", "--quiet", "--no-input");

    private final Manner manner;
    private final String[] arguments;
    private final Map<String, String> values = new HashMap<>();
    private CtlOptions.Action action = CtlOptions.Action.RUN;
    private boolean interactive;
    private boolean json;
    private boolean quiet;
    private boolean noInput;
    private boolean yes;
    private int at;

    private OptionParser(Manner manner, String... arguments) {
        this.manner = manner;
        this.arguments = arguments;
    }

    /** @throws UsageException for what is not understood; exit code 2 */
    static CtlOptions parse(Manner manner, String... arguments) throws UsageException {
        return new OptionParser(manner, arguments).parse();
    }

    private CtlOptions parse() throws UsageException {
        while (at < arguments.length && isOption(arguments[at])) {
            String argument = arguments[at++];
            if (argument.equals("--")) {
                break;
            }
            if (!isSwitch(argument)) {
                withValue(argument);
            }
        }
        List<String> command = command();
        return new CtlOptions(
                action,
                path("-c"),
                value("-s"),
                value("-u"),
                value("-p").map(Secret::new),
                path("-r"),
                interactive,
                json,
                colours(),
                quiet,
                new Asking(!noInput, yes),
                Words.ofArguments(command, manner));
    }

    private List<String> command() throws UsageException {
        List<String> command = new ArrayList<>();
        boolean mayBeOurs = manner == Manner.OWN;
        for (String word : List.of(arguments).subList(at, arguments.length)) {
            mayBeOurs &= !word.equals("--");
            boolean taken = mayBeOurs && !command.isEmpty() && EVERYWHERE.contains(word) && isSwitch(word);
            if (!taken) {
                command.add(word);
            }
        }
        return command;
    }

    private static boolean isOption(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-';
    }

    private boolean isSwitch(String argument) throws UsageException {
        switch (argument) {
            case "--no-color" -> put("--color", "never");
            case "-i", "--interactive" -> interactive = true;
            case "--json" -> json = true;
            case "-q", "--quiet" -> quiet = true;
            case "--no-input" -> noInput = true;
            case "-y", "--yes" -> yes = true;
            case "-h", "-?", "--help" -> action = CtlOptions.Action.HELP;
            case "--version" -> action = CtlOptions.Action.VERSION;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void withValue(String argument) throws UsageException {
        String option = argument;
        Optional<String> attached = Optional.empty();
        int equals = argument.indexOf('=');
        if (argument.startsWith("--") && equals > 0) {
            option = argument.substring(0, equals);
            attached = Optional.of(argument.substring(equals + 1));
        } else if (!argument.startsWith("--") && argument.length() > 2) {
            option = argument.substring(0, 2);
            attached = Optional.of(argument.substring(2));
        }
        String key = shortForm(option, argument);
        if (attached.isEmpty() && at == arguments.length) {
            throw usage("option " + option + " needs a value");
        }
        String value = attached.isPresent() ? attached.get() : arguments[at++];
        put(key, value);
    }

    private void put(String option, String value) throws UsageException {
        String before = values.put(option, value);
        if (before != null && !before.equals(value)) {
            throw usage("conflicting command line option " + option);
        }
    }

    private static String shortForm(String option, String argument) throws UsageException {
        return switch (option) {
            case "-c", "--configuration" -> "-c";
            case "-s", "--serverurl" -> "-s";
            case "-u", "--username" -> "-u";
            case "-p", "--password" -> "-p";
            case "-r", "--history-file" -> "-r";
            case "--color" -> "--color";
            default -> throw usage("option " + argument + " not recognized");
        };
    }

    private Optional<Boolean> colours() throws UsageException {
        String when = values.getOrDefault("--color", "auto");
        return switch (when) {
            case "always" -> Optional.of(true);
            case "never" -> Optional.of(false);
            case "auto" -> Optional.empty();
            default -> throw usage("--color: found " + when + ", expected always, auto or never");
        };
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Optional<Path> path(String key) throws UsageException {
        Optional<String> value = value(key);
        if (value.isPresent() && (value.get().isEmpty() || value.get().indexOf('\0') >= 0)) {
            throw usage("option " + key + " needs a file name");
        }
        return value.map(Path::of);
    }

    private static UsageException usage(String message) {
        return new UsageException(message, ExitCode.INVALID_ARGUMENTS);
    }
}
