package taskmaster.core.supervisor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.output.Capture;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.output.InputPipe;
import taskmaster.core.output.OutputException;
import taskmaster.core.output.StreamName;

/**
 * The place of the one child a process may have: creates it with its streams wired, signals it, learns that it is gone. Belongs to
 * the supervisor thread.
 */
final class ChildSlot {
    private static final Logger LOG = LoggerFactory.getLogger(ChildSlot.class);

    private static final ChildInput NOTHING = new ChildInput.Null();

    private final Surroundings surroundings;
    private Capture stdout;
    private Capture stderr;
    private @Nullable InputPipe input;
    private @Nullable Child child;
    private long lastPid;

    ChildSlot(ProcessSpec spec, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.stdout = stdout(spec);
        this.stderr = surroundings.output().capture(spec.id(), StreamName.STDERR, spec.stderr());
    }

    private Capture stdout(ProcessSpec spec) {
        return spec.hasTerminal()
                ? surroundings.output().terminal(spec.id(), spec.stdout())
                : surroundings.output().capture(spec.id(), StreamName.STDOUT, spec.stdout());
    }

    boolean isTaken() {
        return child != null;
    }

    /** The child's pid; 0 if there is none. */
    long pid() {
        return child == null ? 0 : lastPid;
    }

    /** The pid of the last attempt's child, which may be gone; 0 if that attempt made none. */
    long lastPid() {
        return lastPid;
    }

    Optional<CapturedLog> stdoutLog() {
        return stdout.log();
    }

    Optional<CapturedLog> stderrLog() {
        return stderr.log();
    }

    /** Creates a child for a process; the answer is why that was not possible, empty if it was. */
    Optional<String> spawn(ProcessSpec spec, ManagedProcess parent) {
        lastPid = 0;
        try {
            Child created = surroundings
                    .launcher()
                    .spawn(new LaunchRequest(
                            spec.exec(),
                            surroundings.environment().of(spec),
                            stdin(spec),
                            stdout.open(),
                            stderr.open()));
            child = created;
            lastPid = created.pid();
            surroundings.children().put(created, parent);
            return Optional.empty();
        } catch (LaunchException | OutputException impossible) {
            return Optional.of(String.valueOf(impossible.getMessage()));
        } catch (RuntimeException | Error bug) {
            LOG.error("internal error while starting {}", spec.id(), bug);
            return Optional.of("internal error, see the daemon's log: " + bug.getMessage());
        } finally {
            handOverInput();
        }
    }

    private ChildInput stdin(ProcessSpec spec) throws LaunchException, OutputException {
        Optional<ListeningSocket> socket = surroundings.sockets().hold(spec.id(), spec.socket());
        if (socket.isPresent()) {
            return new ChildInput.Socket(socket.get());
        }
        if (!(spec.stdin() instanceof InputSpec.Pipe)) {
            return NOTHING;
        }
        InputPipe pipe = surroundings.output().inputPipe(spec.id());
        input = pipe;
        return pipe.open();
    }

    private void handOverInput() {
        if (input != null && child == null) {
            closeInput();
        } else if (input != null) {
            input.handedOver();
        }
    }

    private void closeInput() {
        if (input != null) {
            input.close();
            input = null;
        }
    }

    /** False if nobody was there to receive it. */
    boolean signal(UnixSignal signal, boolean toGroup) {
        return child != null && surroundings.launcher().signal(child, signal, toGroup);
    }

    /** The child ended. */
    void vacate() {
        surroundings.children().remove(child);
        child = null;
        closeInput();
        stdout.childEnded();
    }

    /** Other logs for the next child; those of the last one are closed, so that no line of it lands in a new one. */
    void rewire(ProcessSpec spec) {
        Capture newStdout = stdout(spec);
        Capture newStderr = surroundings.output().capture(spec.id(), StreamName.STDERR, spec.stderr());
        close();
        stdout = newStdout;
        stderr = newStderr;
    }

    void close() {
        stdout.close();
        stderr.close();
    }
}
