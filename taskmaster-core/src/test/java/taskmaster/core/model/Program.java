package taskmaster.core.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A program for tests, with supervisord's defaults: {@code program("web").numprocs(2).startsecs(5)}. One process is called like its
 * program, several are {@code web:0}, {@code web:1} and so on.
 */
public final class Program {
    private final String name;
    private int numprocs = 1;
    private int priority = 999;
    private int groupPriority = 999;
    private boolean autostart = true;
    private int startsecs = 1;
    private int startretries = 3;
    private Autorestart autorestart = Autorestart.UNEXPECTED;
    private List<Integer> exitcodes = List.of(0);
    private UnixSignal stopsignal = UnixSignal.TERM;
    private int stopwaitsecs = 10;
    private boolean stopasgroup;
    private boolean killasgroup;
    private String command;
    private Optional<String> commandProblem = Optional.empty();
    private Map<String, String> environment = Map.of();
    private Optional<Path> directory = Optional.empty();
    private OptionalInt umask = OptionalInt.empty();
    private Optional<UserSpec> user = Optional.empty();
    private InputSpec stdin = new InputSpec.Nothing();
    private OutputSpec stdout = new OutputSpec.Discard();
    private OutputSpec stderr = new OutputSpec.Discard();

    private Program(String name) {
        this.name = name;
        this.command = "/bin/" + name;
    }

    public static Program program(String name) {
        return new Program(name);
    }

    /** Puts the processes of several programs into one group. */
    public static GroupSpec group(String name, int priority, Program... programs) {
        return new GroupSpec(
                name,
                priority,
                List.of(programs).stream()
                        .flatMap(program -> program.processes(name).stream())
                        .toList());
    }

    /** The group this program is by itself. */
    public GroupSpec group() {
        return new GroupSpec(name, groupPriority, processes(name));
    }

    /** The process of a program that has one. */
    public ProcessSpec process() {
        return processes(name).getFirst();
    }

    private List<ProcessSpec> processes(String group) {
        return IntStream.range(0, numprocs)
                .mapToObj(number -> process(group, numprocs == 1 && number == 0 ? name : Integer.toString(number)))
                .toList();
    }

    private ProcessSpec process(String group, String process) {
        return new ProcessSpec(
                new ProcessId(group, process),
                name,
                priority,
                autostart,
                new StartPolicy(Duration.ofSeconds(startsecs), startretries),
                new RestartPolicy(autorestart, new TreeSet<>(exitcodes)),
                new StopPolicy(stopsignal, Duration.ofSeconds(stopwaitsecs), stopasgroup, killasgroup),
                new ExecSpec(
                        new Command(command, List.of(command.split(" ")), commandProblem),
                        environment,
                        directory,
                        umask,
                        user),
                stdin,
                stdout,
                stderr);
    }

    public Program numprocs(int count) {
        numprocs = count;
        return this;
    }

    /** Of the processes, and of the group if the program is one by itself. */
    public Program priority(int value) {
        priority = value;
        groupPriority = value;
        return this;
    }

    public Program autostart(boolean value) {
        autostart = value;
        return this;
    }

    public Program startsecs(int value) {
        startsecs = value;
        return this;
    }

    public Program startretries(int value) {
        startretries = value;
        return this;
    }

    public Program autorestart(Autorestart value) {
        autorestart = value;
        return this;
    }

    public Program exitcodes(Integer... values) {
        exitcodes = List.of(values);
        return this;
    }

    public Program stopsignal(UnixSignal value) {
        stopsignal = value;
        return this;
    }

    public Program stopwaitsecs(int value) {
        stopwaitsecs = value;
        return this;
    }

    public Program stopasgroup() {
        stopasgroup = true;
        killasgroup = true;
        return this;
    }

    public Program killasgroup() {
        killasgroup = true;
        return this;
    }

    /** A command that cannot be run here, with the reason. */
    public Program commandProblem(String problem) {
        commandProblem = Optional.of(problem);
        return this;
    }

    /** Words are separated by one space. */
    public Program command(String value) {
        command = value;
        return this;
    }

    public Program environment(Map<String, String> value) {
        environment = value;
        return this;
    }

    public Program directory(String value) {
        directory = Optional.of(Path.of(value));
        return this;
    }

    public Program umask(int value) {
        umask = OptionalInt.of(value);
        return this;
    }

    public Program user(UserSpec value) {
        user = Optional.of(value);
        return this;
    }

    public Program socket(SocketSpec value) {
        stdin = new InputSpec.Socket(value);
        return this;
    }

    public Program stdin(InputSpec value) {
        stdin = value;
        return this;
    }

    public Program stdout(OutputSpec value) {
        stdout = value;
        return this;
    }

    public Program stderr(OutputSpec value) {
        stderr = value;
        return this;
    }

    public Program stdout(String file) {
        return stdout(new OutputSpec.ToFile(Optional.of(Path.of(file)), 0, 0));
    }
}
