package taskmaster.core.output;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.time.Ticker;

/**
 * Captures by pipes of our own that one thread, {@code output}, empties: see {@link Pump}. A stream costs two descriptors, an open
 * file and a few hundred bytes.
 */
final class PosixOutput implements OutputService {
    private static final OutputSpec.ToFile NOWHERE = new OutputSpec.ToFile(Optional.of(Path.of("/dev/null")), 0, 0);

    private final LogFiles logs;
    private final AutoLogs autoLogs;
    private final Pump pump;
    private final Thread thread;
    private final AtomicLong keys = new AtomicLong();
    private final Inputs inputs = new Inputs();

    private PosixOutput(LogFiles logs, AutoLogs autoLogs, Pump pump) {
        this.logs = logs;
        this.autoLogs = autoLogs;
        this.pump = pump;
        this.thread = Thread.ofPlatform().daemon().name("output").unstarted(pump);
    }

    /**
     * Starts the thread.
     *
     * @throws IllegalStateException if there are no descriptors left
     */
    static PosixOutput start(AutoLogs autoLogs, Consumer<String> warnings) {
        LogFiles logs = new LogFiles(new PosixStore(), warnings, Ticker.SYSTEM);
        PosixOutput output = new PosixOutput(logs, autoLogs, new Pump(Ticker.SYSTEM, warnings));
        output.thread.start();
        return output;
    }

    @Override
    public Capture capture(ProcessId process, StreamName stream, OutputSpec spec) {
        return switch (spec) {
            case OutputSpec.Discard() -> new FixedCapture(new ChildEnd.Null());
            case OutputSpec.Merged() -> new FixedCapture(new ChildEnd.SameAsStdout());
            case OutputSpec.ToFile toFile -> piped(process, stream, toFile);
        };
    }

    private Capture piped(ProcessId process, StreamName stream, OutputSpec.ToFile spec) {
        RotatingFile file = logs.acquire(process, stream, spec, autoLogs);
        Wiring wiring = new AnonymousPipe(stream + " of " + process);
        RunMarks marks = new RunMarks();
        Source source = new Source(keys.incrementAndGet(), wiring, file, marks, () -> logs.release(file));
        return new PipedCapture(pump, wiring, file, source, marks);
    }

    @Override
    public Capture terminal(ProcessId process, OutputSpec log) {
        String name = "terminal of " + process;
        OutputSpec.ToFile kept = log instanceof OutputSpec.ToFile toFile ? toFile : NOWHERE;
        RotatingFile file = logs.acquire(process, StreamName.STDOUT, kept, autoLogs);
        return new TerminalCapture(name, process, inputs, pump, file, keys::incrementAndGet, () -> logs.release(file));
    }

    @Override
    public InputPipe inputPipe(ProcessId process) {
        return new PosixInputPipe("stdin of " + process, process, inputs);
    }

    @Override
    public Optional<ProcessInput> input(ProcessId process) {
        return inputs.of(process);
    }

    @Override
    public void reopen() {
        pump.post(logs::reopen);
    }

    @Override
    public void close() {
        pump.end();
        Threads.join(thread);
    }
}
