package taskmaster.jmx.mbean;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.RestartPolicy;
import taskmaster.core.model.StartPolicy;
import taskmaster.core.model.StopPolicy;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.process.Goal;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;

/** A process for the snapshot of a test: {@code pictured("web:api").running(42, start)}; as long as nothing is said, STOPPED. */
public final class Pictured {
    private final ProcessId id;
    private ProcessState state = ProcessState.STOPPED;
    private Goal goal = Goal.DOWN;
    private long pid;
    private int tries;
    private long starts;
    private long restarts;
    private long unexpectedExits;
    private Instant since = Instant.EPOCH;
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> stopped = Optional.empty();
    private boolean commanded;
    private Optional<ExitStatus> exit = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private Optional<CapturedLog> stdout = Optional.empty();
    private int startTries;
    private long startupMillis = -1;
    private Optional<CapturedLog> stderr = Optional.empty();
    private Autorestart autorestart = Autorestart.UNEXPECTED;
    private List<Integer> exitcodes = List.of(0);
    private int startsecs = 1;
    private int startretries = 3;
    private int stopwaitsecs = 10;
    private InputSpec stdin = new InputSpec.Nothing();
    private Map<String, String> environment = Map.of();
    private boolean redirected;

    private Pictured(ProcessId id) {
        this.id = id;
    }

    public static Pictured pictured(String namespec) {
        return new Pictured(Namespecs.id(namespec));
    }

    public Pictured in(ProcessState value) {
        state = value;
        goal = value.isUp() ? Goal.UP : Goal.DOWN;
        return this;
    }

    public Pictured running(long child, Instant when) {
        pid = child;
        starts = 1;
        started = Optional.of(when);
        since = when;
        return in(ProcessState.RUNNING);
    }

    public Pictured goal(Goal value) {
        goal = value;
        return this;
    }

    public Pictured exited(ExitStatus status, Instant when) {
        exit = Optional.of(status);
        stopped = Optional.of(when);
        return in(ProcessState.EXITED);
    }

    /** How its last child ended, whatever state it is in. */
    public Pictured exitedWith(ExitStatus status, Instant when) {
        exit = Optional.of(status);
        stopped = Optional.of(when);
        return this;
    }

    /** The last child ended because a command said so. */
    public Pictured onCommand() {
        commanded = true;
        return this;
    }

    public Pictured stopped(Instant when) {
        stopped = Optional.of(when);
        return this;
    }

    public Pictured started(Instant when) {
        started = Optional.of(when);
        return this;
    }

    public Pictured pid(long value) {
        pid = value;
        return this;
    }

    public Pictured counts(long startCount, long restartCount, long unexpected) {
        starts = startCount;
        restarts = restartCount;
        unexpectedExits = unexpected;
        return this;
    }

    public Pictured because(String text) {
        reason = Optional.of(text);
        return this;
    }

    public Pictured retrying(int failures, Instant when) {
        tries = failures;
        nextTry = Optional.of(when);
        in(ProcessState.BACKOFF);
        return this;
    }

    public Pictured gaveUp(int failures) {
        tries = failures;
        return in(ProcessState.FATAL);
    }

    public Pictured since(Instant when) {
        since = when;
        return this;
    }

    public Pictured stdout(CapturedLog log) {
        stdout = Optional.of(log);
        return this;
    }

    public Pictured stderr(CapturedLog log) {
        stderr = Optional.of(log);
        return this;
    }

    public Pictured startedWith(int tries, long millis) {
        startTries = tries;
        startupMillis = millis;
        return this;
    }

    public Pictured redirected() {
        redirected = true;
        return this;
    }

    public Pictured autorestart(Autorestart value, Integer... codes) {
        autorestart = value;
        exitcodes = List.of(codes);
        return this;
    }

    public Pictured startsecs(int value) {
        startsecs = value;
        return this;
    }

    public Pictured startretries(int value) {
        startretries = value;
        return this;
    }

    public Pictured stopwaitsecs(int value) {
        stopwaitsecs = value;
        return this;
    }

    public Pictured stdin(InputSpec value) {
        stdin = value;
        return this;
    }

    public Pictured environment(Map<String, String> value) {
        environment = value;
        return this;
    }

    private static OutputSpec output(Optional<CapturedLog> log) {
        return log.isEmpty()
                ? new OutputSpec.Discard()
                : new OutputSpec.ToFile(log.map(CapturedLog::path).map(Path::toAbsolutePath), 0, 0);
    }

    public ProcessStatus status() {
        ProcessSpec spec = new ProcessSpec(
                id,
                "program of " + id.name(),
                999,
                true,
                new StartPolicy(Duration.ofSeconds(startsecs), startretries),
                new RestartPolicy(autorestart, new TreeSet<>(exitcodes)),
                new StopPolicy(UnixSignal.TERM, Duration.ofSeconds(stopwaitsecs), false, false),
                new ExecSpec(
                        new Command("/bin/" + id.name() + " -x", List.of("/bin/" + id.name(), "-x"), Optional.empty()),
                        environment,
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty()),
                stdin,
                output(stdout),
                redirected ? new OutputSpec.Merged() : output(stderr));
        return new ProcessStatus(
                spec,
                state,
                goal,
                pid,
                tries,
                starts,
                restarts,
                unexpectedExits,
                since,
                started,
                stopped,
                exit,
                commanded,
                reason,
                nextTry,
                startTries,
                startupMillis,
                stdout,
                stderr);
    }
}
