package taskmaster.core.output;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.model.ProcessId;

/** The terminal of a process: what its children show goes through the pump into a log, as what others write does. */
final class TerminalCapture implements Capture, Terminal {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final String name;
    private final ProcessId process;
    private final Inputs inputs;
    private final Pump pump;
    private final RotatingFile file;
    private final LongSupplier keys;
    private final Runnable freed;
    private final Scrollback scrollback = new Scrollback();
    private final RunMarks marks = new RunMarks();
    private final MarkedLog log;

    private int columns = USUAL_COLUMNS;
    private int rows = USUAL_ROWS;
    private @Nullable PtyMaster master;
    private @Nullable Source source;
    private int sources;
    private boolean closed;

    /**
     * A terminal that is not there yet.
     *
     * @param name for messages
     * @param inputs where it is found until it is closed
     * @param keys of sources
     * @param freed runs when it was closed and the last byte is written
     */
    TerminalCapture(
            String name,
            ProcessId process,
            Inputs inputs,
            Pump pump,
            RotatingFile file,
            LongSupplier keys,
            Runnable freed) {
        this.name = name;
        this.process = process;
        this.inputs = inputs;
        this.pump = pump;
        this.file = file;
        this.log = new MarkedLog(file, marks);
        this.keys = keys;
        this.freed = freed;
        inputs.put(process, this);
    }

    @Override
    public synchronized ChildEnd open() throws OutputException {
        if (closed) {
            throw new OutputException("the " + name + " is there no more");
        }
        file.open();
        PtyMaster next = new PtyMaster(name, scrollback);
        ChildEnd end = next.connect();
        next.resize(columns, rows);
        leave();
        Source reading = new Source(keys.getAsLong(), next, file, marks, this::ended);
        sources++;
        pump.post(this::beginRun);
        pump.attach(reading);
        master = next;
        source = reading;
        return end;
    }

    /** Output thread: what an earlier run has left is written by now, or comes too late. */
    private void beginRun() {
        scrollback.begin();
        marks.beginAt(file.end());
    }

    @Override
    public synchronized void childEnded() {
        leave();
    }

    /** What the last child has shown is written, and its terminal goes; who still has it open gets SIGHUP. */
    private void leave() {
        if (source != null) {
            pump.detach(source);
        }
        source = null;
        master = null;
    }

    private synchronized void ended() {
        sources--;
        freeIfDone();
    }

    private void freeIfDone() {
        if (closed && sources == 0) {
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
            inputs.remove(process, this);
            leave();
            freeIfDone();
        }
    }

    @Override
    public synchronized int write(byte[] bytes) throws OutputException {
        if (master == null) {
            throw new OutputException("nobody reads the " + name);
        }
        return master.write(bytes);
    }

    @Override
    public TerminalPiece read(long position, int maxBytes, long timeoutMillis) throws InterruptedException {
        return scrollback.read(position, maxBytes, timeoutMillis);
    }

    @Override
    public long shown() {
        return scrollback.end();
    }

    @Override
    public synchronized void resize(int newColumns, int newRows) {
        boolean same = columns == newColumns && rows == newRows;
        columns = newColumns;
        rows = newRows;
        if (master != null && same) {
            master.askToRedraw();
        } else if (master != null) {
            master.resize(columns, rows);
        }
    }
}
