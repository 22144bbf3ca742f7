package taskmaster.core.output;

import java.util.Optional;
import taskmaster.core.launch.ChildEnd;

/** A stream that goes through the pump into a log. */
final class PipedCapture implements Capture {
    private final Pump pump;
    private final Wiring wiring;
    private final RotatingFile file;
    private final Source source;
    private final MarkedLog log;
    private boolean attached;
    private boolean closed;

    PipedCapture(Pump pump, Wiring wiring, RotatingFile file, Source source, RunMarks marks) {
        this.pump = pump;
        this.wiring = wiring;
        this.file = file;
        this.source = source;
        this.log = new MarkedLog(file, marks);
    }

    @Override
    public synchronized ChildEnd open() throws OutputException {
        if (closed) {
            throw new OutputException("the output to " + file.path() + " is not captured any more");
        }
        file.open();
        ChildEnd end = wiring.connect();
        source.beginRun();
        if (!attached) {
            attached = true;
            pump.attach(source);
        }
        return end;
    }

    @Override
    public Optional<CapturedLog> log() {
        return file.isDevice() ? Optional.empty() : Optional.of(log);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (attached) {
            pump.detach(source);
        } else {
            pump.post(source::abandon);
        }
    }
}
