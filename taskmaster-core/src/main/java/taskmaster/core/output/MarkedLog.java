package taskmaster.core.output;

import java.nio.file.Path;

/** A log as one stream sees it: others may write to the same file, where runs begin is its own. */
record MarkedLog(RotatingFile file, RunMarks marks) implements CapturedLog {

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public long end() {
        return file.end();
    }

    @Override
    public long bytesCaptured() {
        return file.bytesCaptured();
    }

    @Override
    public long linesCaptured() {
        return file.linesCaptured();
    }

    @Override
    public long[] runStarts() {
        return marks.starts(file.end());
    }

    @Override
    public long[] captureTimes(long position) {
        return file.captureTimes(position);
    }

    @Override
    public LogChunk read(long position, int maxBytes) throws OutputException {
        return file.read(position, maxBytes);
    }

    @Override
    public void clear() throws OutputException {
        file.clear();
    }
}
