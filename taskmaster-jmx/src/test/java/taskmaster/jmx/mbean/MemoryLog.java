package taskmaster.jmx.mbean;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.output.LogChunk;
import taskmaster.core.output.OutputException;

/** A log that a test wrote; its first bytes may be gone by rotation. */
public final class MemoryLog implements CapturedLog {
    private final Path path;
    private final long gone;
    private byte[] bytes;
    private String failure = "";
    private long[] runs = {};

    MemoryLog(String path, long gone, byte[] bytes) {
        this.path = Path.of(path);
        this.gone = gone;
        this.bytes = bytes.clone();
    }

    public static MemoryLog of(String path, String text) {
        return new MemoryLog(path, 0, text.getBytes(StandardCharsets.UTF_8));
    }

    /** From now on nothing works, for this reason. */
    MemoryLog broken(String reason) {
        failure = reason;
        return this;
    }

    /** Runs of the process begin here. */
    MemoryLog withRunsAt(long... positions) {
        runs = positions.clone();
        return this;
    }

    @Override
    public long[] runStarts() {
        return runs.clone();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long end() {
        return gone + bytes.length;
    }

    @Override
    public long bytesCaptured() {
        return gone + bytes.length;
    }

    @Override
    public long linesCaptured() {
        return text().lines().count();
    }

    @Override
    public LogChunk read(long position, int maxBytes) throws OutputException {
        check();
        int start = Math.clamp(position - gone, 0, bytes.length);
        return new LogChunk(gone + start, Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + maxBytes)));
    }

    @Override
    public void clear() throws OutputException {
        check();
        bytes = new byte[0];
    }

    private void check() throws OutputException {
        if (!failure.isEmpty()) {
            throw new OutputException(failure);
        }
    }
}
