package taskmaster.core.output;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.time.Ticker;

/**
 * Captures streams that the launcher makes, one thread per stream of a living child: what the JDK's process API leaves as the only
 * way. The logs are the same as those of {@link PosixOutput}.
 */
final class PortableOutput implements OutputService {
    /** How long the end of the daemon may take. */
    private static final long ENDING_LIMIT = TimeUnit.SECONDS.toNanos(2);

    private final LogFiles logs;
    private final AutoLogs autoLogs;
    private final CopyThreads threads = new CopyThreads();

    PortableOutput(Store store, AutoLogs autoLogs, Consumer<String> warnings) {
        this.logs = new LogFiles(store, warnings, Ticker.SYSTEM);
        this.autoLogs = autoLogs;
    }

    @Override
    public Capture capture(ProcessId process, StreamName stream, OutputSpec spec) {
        return switch (spec) {
            case OutputSpec.Discard() -> new FixedCapture(new ChildEnd.Null());
            case OutputSpec.Merged() -> new FixedCapture(new ChildEnd.SameAsStdout());
            case OutputSpec.ToFile toFile -> {
                RotatingFile file = logs.acquire(process, stream, toFile, autoLogs);
                yield new PumpedCapture(stream + " of " + process, file, threads, () -> logs.release(file));
            }
        };
    }

    @Override
    public Capture terminal(ProcessId process, OutputSpec log) {
        return new NoTerminal();
    }

    @Override
    public InputPipe inputPipe(ProcessId process) {
        return new NoInputPipe();
    }

    @Override
    public Optional<ProcessInput> input(ProcessId process) {
        return Optional.empty();
    }

    @Override
    public void reopen() {
        threads.run("reopen logs", logs::reopen);
    }

    @Override
    public void close() {
        threads.end(ENDING_LIMIT);
    }
}
