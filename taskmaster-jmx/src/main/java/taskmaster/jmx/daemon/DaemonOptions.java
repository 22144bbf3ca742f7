package taskmaster.jmx.daemon;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The command line of taskmasterd.
 *
 * @param foreground {@code -n}
 * @param detached set by the program itself for the copy that goes to the background
 */
record DaemonOptions(
        Action action, Optional<Path> configuration, boolean foreground, boolean silent, boolean detached) {

    /** What is asked for. */
    enum Action {
        RUN,
        CHECK,
        DUMP_CONFIG,
        VERSION,
        HELP
    }

    static final String USAGE = """
            usage: taskmasterd [-n] [-c FILE] [-t | --dump-config] [--version] [--help]
              -n, --nodaemon         stay in the foreground
              -s, --silent           in the foreground, do not copy the log to stdout
              -c, --configuration F  configuration file
              -t, --check            check the configuration and exit: 0, or 78 with all problems
              --dump-config          print the effective configuration as JSON and exit
              -v, --version          print the version and exit
            """;

    /** Reads the arguments. @throws StartException for what is not understood */
    static DaemonOptions parse(String... arguments) throws StartException {
        Action action = Action.RUN;
        Optional<Path> configuration = Optional.empty();
        boolean foreground = false;
        boolean silent = false;
        boolean detached = false;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "-n", "--nodaemon" -> foreground = true;
                case "-s", "--silent" -> silent = true;
                case "--detached" -> detached = true;
                case "-t", "--check" -> action = Action.CHECK;
                case "--dump-config" -> action = Action.DUMP_CONFIG;
                case "-v", "--version" -> action = Action.VERSION;
                case "-h", "-?", "--help" -> action = Action.HELP;
                case "-c", "--configuration" -> {
                    if (++i == arguments.length) {
                        throw new StartException(ExitCode.USAGE, argument + " needs a file name");
                    }
                    configuration = Optional.of(Path.of(arguments[i]));
                }
                default -> {
                    if (argument.startsWith("--configuration=")) {
                        configuration = Optional.of(Path.of(argument.substring(argument.indexOf('=') + 1)));
                    } else if (argument.startsWith("-c") && argument.length() > 2) {
                        configuration = Optional.of(Path.of(argument.substring(2)));
                    } else {
                        throw new StartException(
                                ExitCode.USAGE, "unknown argument " + argument + "; for help, use taskmasterd --help");
                    }
                }
            }
        }
        return new DaemonOptions(action, configuration, foreground, silent, detached);
    }
}
