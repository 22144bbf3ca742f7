package taskmaster.jmx.daemon;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.ConfigFiles;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.DumpConfig;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.Problem;
import taskmaster.core.config.ProblemReport;

/** Does what the command line asks for; the answer is the exit code. */
final class DaemonCommand {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;

    DaemonCommand(Map<String, String> environment, PrintStream out, PrintStream errors) {
        this.environment = environment;
        this.out = out;
        this.errors = errors;
    }

    int run(DaemonOptions options) throws StartException {
        return switch (options.action()) {
            case VERSION -> print(Version.current());
            case HELP -> print(DaemonOptions.USAGE.stripTrailing());
            case CHECK -> check(options);
            case DUMP_CONFIG -> dump(options);
            case RUN -> start(options);
        };
    }

    private int start(DaemonOptions options) throws StartException {
        Loaded loaded = load(options);
        if (options.configuration().isEmpty()) {
            errors.println("taskmasterd: configuration: " + loaded.file());
        }
        if (!options.foreground() && !loaded.spec().daemon().nodaemon()) {
            return Background.start(loaded.file(), options, errors);
        }
        tell(loaded);
        return new Daemon(loaded, options, environment, out, errors).run();
    }

    private int check(DaemonOptions options) throws StartException {
        Loaded loaded = load(options);
        tell(loaded);
        return print(loaded.file() + ": no errors");
    }

    private int dump(DaemonOptions options) throws StartException {
        try {
            return print(DumpConfig.of(Configurations.view(file(options), environment)));
        } catch (ConfigException wrong) {
            print(DumpConfig.of(wrong));
            return ExitCode.CONFIG.code();
        }
    }

    private Loaded load(DaemonOptions options) throws StartException {
        try {
            return Configurations.load(file(options), environment);
        } catch (ConfigException wrong) {
            show(wrong.problems());
            throw new StartException(ExitCode.CONFIG, "");
        }
    }

    private Path file(DaemonOptions options) throws StartException {
        return ConfigFiles.find(options.configuration(), environment)
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new StartException(
                        ExitCode.CONFIG,
                        "no configuration file: there is none of " + String.join(", ", ConfigFiles.places())
                                + "; name one with -c"));
    }

    private void tell(Loaded loaded) {
        show(loaded.remarks());
    }

    /** With the line and a caret for a person, who looks at it now; a line per problem for a log or a script. */
    private void show(List<Problem> problems) {
        Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        errors.print(ProblemReport.render(problems, terminal.isPresent()));
    }

    private int print(String text) {
        out.println(text);
        return ExitCode.OK.code();
    }
}
