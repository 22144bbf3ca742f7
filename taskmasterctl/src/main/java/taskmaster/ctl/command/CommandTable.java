package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;

/** Every command by its name. A switch and not a map: a one-shot command loads only its own class. */
public final class CommandTable {

    /** All names, in the order of {@code help}. */
    public static final List<String> NAMES = List.of(
            "status",
            "s",
            "ps",
            "pid",
            "top",
            "explain",
            "why",
            "logs",
            "l",
            "events",
            "tree",
            "analyze",
            "jobs",
            "tail",
            "maintail",
            "version",
            "start",
            "stop",
            "restart",
            "wait",
            "signal",
            "attach",
            "fg",
            "clear",
            "shutdown",
            "reread",
            "diff",
            "apply",
            "config",
            "cat",
            "show",
            "update",
            "scale",
            "check",
            "migrate",
            "add",
            "remove",
            "avail",
            "reload",
            "doctor",
            "passwd",
            "completion",
            "man",
            "help",
            "connect",
            "notify",
            "quit",
            "exit");

    private CommandTable() {}

    /** The name that a word for a command stands for; a word that is none, as it is. */
    public static String canonical(String word) {
        return switch (word) {
            case "s", "ps" -> "status";
            case "l" -> "logs";
            case "cat", "show" -> "config";
            case "why" -> "explain";
            case "exit" -> "quit";
            case "?" -> "help";
            default -> word;
        };
    }

    /** Whether there is a command of that name; under the name of supervisorctl the short ones do not exist. */
    public static boolean has(String word, Manner manner) {
        return find(word).isPresent() && (manner == Manner.OWN || !isShort(word));
    }

    private static boolean isShort(String word) {
        return switch (word) {
            case "s", "ps", "l", "cat", "show" -> true;
            default -> false;
        };
    }

    public static Optional<Command> find(String name) {
        return switch (canonical(name)) {
            case "status" -> Optional.of(new StatusCommand());
            case "start" -> Optional.of(OrderCommand.start());
            case "stop" -> Optional.of(OrderCommand.stop());
            case "restart" -> Optional.of(new RestartCommand());
            case "signal" -> Optional.of(new SignalCommand());
            case "pid" -> Optional.of(new PidCommand());
            case "explain" -> Optional.of(new ExplainCommand());
            case "logs" -> Optional.of(new LogsCommand());
            case "events" -> Optional.of(new EventsCommand());
            case "tree" -> Optional.of(new TreeCommand());
            case "analyze" -> Optional.of(new AnalyzeCommand());
            case "wait" -> Optional.of(new WaitCommand());
            case "jobs" -> Optional.of(new JobsCommand());
            case "scale" -> Optional.of(new ScaleCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "migrate" -> Optional.of(new MigrateCommand());
            case "passwd" -> Optional.of(new PasswdCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            case "__names" -> Optional.of(new NamesCommand(false));
            case "__groups" -> Optional.of(new NamesCommand(true));
            case "man" -> Optional.of(new ManCommand());
            case "doctor" -> Optional.of(new DoctorCommand());
            case "top" -> Optional.of(new TopCommand());
            case "connect" -> Optional.of(new ConnectCommand());
            case "notify" -> Optional.of(new NotifyCommand());
            case "tail" -> Optional.of(new TailCommand());
            case "attach" -> Optional.of(new AttachCommand());
            case "fg" -> Optional.of(new FgCommand());
            case "clear" -> Optional.of(new ClearCommand());
            case "reread" -> Optional.of(new RereadCommand());
            case "diff" -> Optional.of(new DiffCommand());
            case "apply" -> Optional.of(new ApplyCommand());
            case "config" -> Optional.of(new ConfigCommand());
            case "update" -> Optional.of(new UpdateCommand());
            case "add" -> Optional.of(new GroupCommand(Client::add));
            case "remove" -> Optional.of(new GroupCommand(Client::remove));
            case "avail" -> Optional.of(new AvailCommand());
            case "reload" -> Optional.of(new ReloadCommand());
            case "maintail" -> Optional.of(new MaintailCommand());
            case "shutdown" -> Optional.of(new ShutdownCommand());
            case "version" -> Optional.of(new VersionCommand());
            case "help" -> Optional.of(new HelpCommand());
            case "quit" -> Optional.of(new QuitCommand());
            default -> Optional.empty();
        };
    }
}
