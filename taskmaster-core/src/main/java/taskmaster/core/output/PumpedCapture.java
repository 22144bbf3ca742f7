package taskmaster.core.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taskmaster.core.launch.ChildEnd;

/** A stream that comes as an {@link InputStream} per child, each copied by a thread until it ends. */
final class PumpedCapture implements Capture {
    private static final int PIECE = 8192;
    private static final long RETRY_TROUBLE = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY_FULL = TimeUnit.MILLISECONDS.toNanos(10);

    private final String name;
    private final RotatingFile file;
    private final CopyThreads threads;
    private final Runnable freed;
    private final RunMarks marks = new RunMarks();
    private final MarkedLog log;
    private int copying;
    private boolean closed;

    /** {@code freed} runs when it was closed and the last child's stream has ended. */
    PumpedCapture(String name, RotatingFile file, CopyThreads threads, Runnable freed) {
        this.name = name;
        this.file = file;
        this.threads = threads;
        this.log = new MarkedLog(file, marks);
        this.freed = freed;
    }

    @Override
    public synchronized ChildEnd open() throws OutputException {
        if (closed) {
            throw new OutputException("the output to " + file.path() + " is not captured any more");
        }
        file.open();
        return new ChildEnd.Pumped(this::copy);
    }

    private synchronized void copy(InputStream stream) {
        copying++;
        // its first byte is the next that is written; what an earlier run still has comes too late
        marks.beginAt(file.end());
        threads.run(name, () -> {
            try (stream) {
                copyAll(stream);
            } catch (IOException ended) {
                // the JDK closes the stream when the child has ended; what was in it has been read
            } finally {
                copied();
            }
        });
    }

    private void copyAll(InputStream stream) throws IOException {
        HeapWriter writer = new HeapWriter(file);
        byte[] bytes = new byte[PIECE];
        for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
            int taken = writer.write(bytes, 0, count);
            while (taken < count && !threads.isEnding()) {
                LockSupport.parkNanos(this, file.isInTrouble() ? RETRY_TROUBLE : RETRY_FULL);
                taken += writer.write(bytes, taken, count - taken);
            }
            if (taken < count) {
                file.lose(count - taken);
            }
        }
    }

    private synchronized void copied() {
        copying--;
        freeIfDone();
    }

    private void freeIfDone() {
        if (closed && copying == 0) {
            freed.run();
        }
    }

    @Override
    public Optional<CapturedLog> log() {
        return file.isDevice() ? Optional.empty() : Optional.of(log);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            freeIfDone();
        }
    }
}
