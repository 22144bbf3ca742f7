package taskmaster.ctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigFiles;
import taskmaster.ctl.client.Address;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.client.WarmUp;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.CommandTable;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Manual;
import taskmaster.ctl.command.ManualText;
import taskmaster.ctl.command.Operator;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.Script;
import taskmaster.ctl.command.Target;
import taskmaster.ctl.command.UsageException;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.JsonReport;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.QuietReport;
import taskmaster.ctl.render.Report;
import taskmaster.ctl.render.StreamConsole;
import taskmaster.ctl.render.TextReport;
import taskmaster.ctl.shell.PipeShell;
import taskmaster.ctl.shell.Shell;
import taskmaster.ctl.shell.ShellSettings;

/** One run of the program: puts the parts together and chooses between a command, the shell for people and the one for pipes. */
final class Ctl {
    private final Manner manner;
    private final Map<String, String> environment;
    private final StreamConsole out;
    private final Console errors;

    Ctl(Manner manner, Map<String, String> environment, StreamConsole out, Console errors) {
        this.manner = manner;
        this.environment = environment;
        this.out = out;
        this.errors = errors;
    }

    int run(String... arguments) {
        try {
            CtlOptions options = OptionParser.parse(manner, arguments);
            out.colour(Terminals.wantColours(options.colours(), environment, out.isTerminal()));
            return switch (options.action()) {
                case HELP -> say(ManualText.usage(Manual.program("taskmasterctl")));
                case VERSION -> say(Version.current() + "\n");
                case RUN -> run(options);
            };
        } catch (UsageException wrong) {
            errors.print("Error: " + Printable.of(String.valueOf(wrong.getMessage()))
                    + "\nFor help, use taskmasterctl -h\n");
            return wrong.exitCode();
        }
    }

    private int say(String text) {
        out.print(text);
        return ExitCode.OK;
    }

    private int run(CtlOptions options) throws UsageException {
        if (needsNoDaemon(options.command())) {
            Place here = new Place(
                    "", ConfigFiles.find(options.configuration(), environment), false, environment, Version::current);
            return once(options, new Target(new Link(NoDaemon.CONNECTOR), here, ""));
        }
        boolean glances = isGlance(options.command());
        if (!glances) {
            WarmUp.begin();
        }
        Setup setup = Setup.of(options, environment);
        if (glances && !(setup.address() instanceof Address.Unix)) {
            WarmUp.begin();
        }
        Target target = new Target(setup.server(environment), new Profiles(setup, environment));
        if (options.command().equals(List.of("top"))
                && Terminals.isTerminal(Terminals.STDIN)
                && Terminals.isDrawable(environment)) {
            return shell(options, setup, target).top();
        }
        if (!options.command().isEmpty()) {
            return once(options, target);
        }
        if (options.interactive() || Terminals.isTerminal(Terminals.STDIN)) {
            return shell(options, setup, target).run();
        }
        Operator script = new Script(true, false, options.asking(), Optional::empty);
        try {
            return new PipeShell(
                            new CommandRunner(),
                            () -> new Context(target, report(options, out), out, script, manner),
                            setup.prompt())
                    .run(System.in);
        } finally {
            target.link().close();
        }
    }

    /** Whether it can do without a connection, if the daemon is on this machine. */
    private static boolean isGlance(List<String> command) {
        return !command.isEmpty()
                && switch (CommandTable.canonical(command.getFirst())) {
                    case "status", "__names", "__groups" -> true;
                    default -> false;
                };
    }

    private boolean needsNoDaemon(List<String> command) {
        if (command.isEmpty()) {
            return false;
        }
        String name = command.getFirst();
        return switch (CommandTable.canonical(name)) {
            case "help", "quit", "check", "migrate", "passwd", "completion", "man", "notify" -> true;
            default -> !CommandTable.has(name, manner);
        };
    }

    private int once(CtlOptions options, Target target) {
        Script script = new Script(false, isPerson(), options.asking(), new OwnSeat(environment));
        Context context = new Context(target, report(options, out), out, script, manner);
        try {
            return new CommandRunner().run(context, options.command());
        } finally {
            target.link().close(); // after everything is shown
        }
    }

    private boolean isPerson() {
        return manner == Manner.OWN && out.isTerminal() && Terminals.isTerminal(Terminals.STDIN);
    }

    private Shell shell(CtlOptions options, Setup setup, Target target) {
        ShellSettings settings = new ShellSettings(
                setup.historyFile().or(this::defaultHistory),
                Terminals.wantColours(options.colours(), environment, true),
                options.asking());
        return new Shell(settings, target, console -> report(options, console), manner);
    }

    private Optional<Path> defaultHistory() {
        return Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".taskmasterctl_history"));
    }

    private Report report(CtlOptions options, Console console) {
        if (options.json()) {
            return new JsonReport(console);
        }
        Report report =
                new TextReport(console, manner == Manner.SUPERVISORCTL ? Optional.of(errors) : Optional.empty());
        return options.quiet() ? new QuietReport(report) : report;
    }
}
