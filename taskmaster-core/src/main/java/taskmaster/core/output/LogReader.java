package taskmaster.core.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import taskmaster.core.output.LogOnDisk.View;
import taskmaster.core.output.Segments.Segment;

/**
 * One read of a log while it is written and rotated: look up, read, and look whether what was looked up still holds. If it does not
 * for several times in a row, read once more while nothing can be moved. So a reader seldom holds the writer up, and never gets
 * bytes from a file that was renamed under its hands.
 */
final class LogReader {
    private static final int ATTEMPTS = 4;

    private final RotatingFile log;
    private final long position;
    private final int maxBytes;

    LogReader(RotatingFile log, long position, int maxBytes) {
        this.log = log;
        this.position = position;
        this.maxBytes = Math.max(0, maxBytes);
    }

    LogChunk read() throws OutputException {
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                View view = log.view();
                LogChunk chunk = gather(view);
                if (log.confirms(view)) {
                    return chunk;
                }
            }
            return readLocked();
        } catch (IOException failed) {
            throw new OutputException("cannot read log " + log.path() + ": " + OpenFailure.reason(failed));
        }
    }

    private LogChunk readLocked() throws IOException {
        log.lock().lock();
        try {
            return gather(log.view());
        } finally {
            log.lock().unlock();
        }
    }

    private LogChunk gather(View view) throws IOException {
        long start = Math.clamp(position, view.oldest(), view.end());
        byte[] bytes = new byte[length(view, start)];
        int filled = 0;
        for (Segment segment : view.segments()) {
            long at = start + filled;
            int wanted = (int) Math.min(bytes.length - filled, segment.end() - at);
            if (wanted > 0) {
                int got = fill(view.file(segment), at - segment.start(), bytes, filled, wanted);
                filled += got;
                if (got < wanted && filled > 0) {
                    break;
                }
                if (got < wanted) {
                    // this file is not there any more: the oldest byte kept is in the next one
                    start = segment.end();
                    bytes = new byte[length(view, start)];
                }
            }
        }
        return new LogChunk(start, filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled));
    }

    private int length(View view, long start) {
        return (int) Math.min(maxBytes, view.end() - start);
    }

    private static int fill(Path path, long offset, byte[] into, int at, int wanted) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer rest = ByteBuffer.wrap(into, at, wanted);
            long from = offset;
            for (int count = file.read(rest, from); count > 0; count = file.read(rest, from)) {
                from += count;
            }
            return rest.position() - at;
        } catch (NoSuchFileException movedAway) {
            return 0;
        }
    }
}
