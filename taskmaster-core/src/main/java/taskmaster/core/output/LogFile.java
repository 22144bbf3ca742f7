package taskmaster.core.output;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import taskmaster.core.time.Ticker;

/**
 * A rotated log that this process itself writes: the daemon's own. Any thread may write; what two threads write is never mixed.
 * Where it cannot be written (a full disk, a terminal that was stopped) lines are dropped after a second rather than blocking
 * whoever reports something; how many is said when it goes on.
 */
public final class LogFile implements CapturedLog, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(10);

    private final RotatingFile file;
    private final HeapWriter writer;
    private long dropped;

    private LogFile(RotatingFile file) {
        this.file = file;
        this.writer = new HeapWriter(file);
    }

    /**
     * Opens a log for appending.
     *
     * @param path a file, or a device such as {@code /dev/stdout}, which is never rotated
     * @param maxBytes the size a file never exceeds; 0: no limit
     * @param backups how many old files are kept; 0: a full file is emptied
     * @param warnings gets one line, for people, when the log cannot be written or rotated, and when it can again; on the thread
     *     that writes, after the write
     * @throws OutputException if it cannot be opened, with path and reason
     */
    public static LogFile open(Path path, long maxBytes, int backups, Consumer<String> warnings)
            throws OutputException {
        RotationRule rule = new RotationRule(maxBytes, backups);
        RotatingFile file = new RotatingFile(
                path.toAbsolutePath().normalize(), false, rule, Outputs.store(), warnings, Ticker.SYSTEM);
        file.open();
        return new LogFile(file);
    }

    /** Appends bytes; the array is not kept. */
    public synchronized void write(byte[] bytes) {
        int taken = writer.write(bytes, 0, bytes.length);
        if (taken < bytes.length && dropped == 0) {
            taken = writePatiently(bytes, taken);
        }
        if (taken < bytes.length) {
            dropped += bytes.length - taken;
        } else if (dropped > 0) {
            file.lose(dropped);
            dropped = 0;
        }
    }

    private int writePatiently(byte[] bytes, int from) {
        int taken = from;
        long deadline = System.nanoTime() + PATIENCE;
        while (taken < bytes.length && !file.isInTrouble() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(this, RETRY);
            taken += writer.write(bytes, taken, bytes.length - taken);
        }
        return taken;
    }

    /** Opens the path anew if somebody has moved or deleted the file (SIGUSR2). */
    public void reopen() {
        file.reopen();
    }

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
    public LogChunk read(long position, int maxBytes) throws OutputException {
        return file.read(position, maxBytes);
    }

    @Override
    public void clear() throws OutputException {
        file.clear();
    }

    /** Closes the file; what is written from now on is dropped, reading goes on. */
    @Override
    public void close() {
        file.close();
    }
}
