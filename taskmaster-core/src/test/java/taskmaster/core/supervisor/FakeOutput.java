package taskmaster.core.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.output.Capture;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.output.InputPipe;
import taskmaster.core.output.LogChunk;
import taskmaster.core.output.OutputException;
import taskmaster.core.output.OutputService;
import taskmaster.core.output.ProcessInput;
import taskmaster.core.output.StreamName;

/** Captures nothing and remembers what was asked of it: {@code open /log/web}. A file under
 * {@code /readonly} cannot be opened, one under {@code /buggy} meets a bug. */
final class FakeOutput implements OutputService {
    private final List<String> asked = new ArrayList<>();
    private final List<Path> planned = new ArrayList<>();

    /** Since the last call, only of streams that go to a file. */
    List<String> takeAsked() {
        List<String> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** The files of captures that were planned and not closed yet. */
    List<Path> planned() {
        return planned;
    }

    @Override
    public Capture capture(ProcessId process, StreamName stream, OutputSpec spec) {
        return spec instanceof OutputSpec.ToFile(Optional<Path> path, long maxBytes, int backups)
                ? new ToFile(path.orElse(Path.of("/auto/" + process + "-" + stream)))
                : new Away();
    }

    @Override
    public Capture terminal(ProcessId process, OutputSpec log) {
        asked.add("terminal " + process);
        return new Away();
    }

    /** Tells what becomes of it: {@code pipe web}, {@code pipe web handed over}, {@code pipe web closed}. */
    @Override
    public InputPipe inputPipe(ProcessId process) {
        return new InputPipe() {
            @Override
            public ChildInput open() {
                asked.add("pipe " + process);
                return new ChildInput.Descriptor(99);
            }

            @Override
            public void handedOver() {
                asked.add("pipe " + process + " handed over");
            }

            @Override
            public void close() {
                asked.add("pipe " + process + " closed");
            }
        };
    }

    @Override
    public Optional<ProcessInput> input(ProcessId process) {
        return Optional.empty();
    }

    @Override
    public void reopen() {}

    @Override
    public void close() {}

    private static final class Away implements Capture {
        @Override
        public ChildEnd open() {
            return new ChildEnd.Null();
        }

        @Override
        public Optional<CapturedLog> log() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    private final class ToFile implements Capture {
        private final Path path;

        private ToFile(Path path) {
            if (path.startsWith("/buggy")) {
                throw new IllegalStateException("a bug, as the test wants it");
            }
            this.path = path;
            asked.add("plan " + path);
            planned.add(path);
        }

        @Override
        public ChildEnd open() throws OutputException {
            asked.add("open " + path);
            if (path.startsWith("/readonly")) {
                throw new OutputException("cannot open log " + path + ": read-only file system");
            }
            return new ChildEnd.Null();
        }

        @Override
        public Optional<CapturedLog> log() {
            return Optional.of(new EmptyLog(path));
        }

        @Override
        public void close() {
            asked.add("close " + path);
            planned.remove(path);
        }
    }

    private record EmptyLog(Path path) implements CapturedLog {
        @Override
        public long end() {
            return 0;
        }

        @Override
        public long bytesCaptured() {
            return 0;
        }

        @Override
        public long linesCaptured() {
            return 0;
        }

        @Override
        public LogChunk read(long position, int maxBytes) {
            return new LogChunk(0, new byte[0]);
        }

        @Override
        public void clear() {}
    }
}
