package taskmaster.core.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskmaster.core.output.LogOnDisk.View;
import taskmaster.core.posix.NativeBuffer;
import taskmaster.core.time.Ticker;

/**
 * A log that is rotated when it is full; the one writer of its path. No file is ever longer than the limit: what is too much for
 * it goes to the next one, from the last line end on if there is one. Anything but a regular file is written and never rotated.
 *
 * <p>One lock guards it all. It is held while bytes are written, so the supervisor thread must not wait for it: see {@link #open}.
 * Readers look up under the lock where positions stand, read without it, and check that nothing was moved meanwhile.
 */
final class RotatingFile implements CapturedLog {
    private final Path path;
    private final LogOnDisk disk;
    private final Trouble trouble;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong captured = new AtomicLong();
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong end = new AtomicLong();

    /** Guarded by the lock; none before something is captured. */
    private @Nullable CaptureTimes times;

    private volatile RotationRule rule;
    private volatile boolean device;
    private volatile boolean everOpen;

    /** Opens nothing yet; {@code confidential} as in {@link Store#open}. */
    RotatingFile(
            Path path, boolean confidential, RotationRule rule, Store store, Consumer<String> warnings, Ticker ticker) {
        this.path = path;
        this.rule = rule;
        this.trouble = new Trouble(path, warnings, ticker);
        this.disk = new LogOnDisk(path, confidential, store, trouble);
        this.device = (path.startsWith("/dev") && !path.startsWith("/dev/shm")) || path.startsWith("/proc");
    }

    /** Other limits from now on. Any thread. */
    void adopt(RotationRule changed) {
        rule = changed;
    }

    /** Whether it is no regular file, as far as is known before it was opened. Any thread. */
    boolean isDevice() {
        return device;
    }

    /**
     * Opens the file unless it is open. If it is, makes sure that it still lies under its path, unless somebody is writing: the
     * supervisor thread calls this and must not wait for a slow disk.
     */
    void open() throws OutputException {
        if (!everOpen) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return;
        }
        try {
            disk.open();
            device = disk.isDevice();
            everOpen = true;
        } finally {
            release();
        }
    }

    /** Every use of the files ends here. */
    private void release() {
        end.set(disk.end());
        lock.unlock();
        trouble.tell();
    }

    /**
     * Appends bytes from the buffer's {@code offset} on, rotating as often as need be. Any thread.
     *
     * @param millis when they were captured, since 1970
     * @return how many were taken; if not all, the rest has to be offered again later
     */
    int write(NativeBuffer from, int offset, int length, long millis) {
        lock.lock();
        try {
            long position = disk.end();
            int taken = 0;
            while (taken < length) {
                int result = disk.write(from, offset + taken, length - taken, rule);
                if (result < 0) {
                    break;
                }
                taken += result;
            }
            if (taken > 0 && !device) {
                times().captured(position, taken, millis);
            }
            captured.addAndGet(taken);
            lines.addAndGet(Calls.ofThread().lineEnds().count(from, offset, taken));
            return taken;
        } finally {
            release();
        }
    }

    private CaptureTimes times() {
        CaptureTimes there = times;
        if (there == null) {
            there = new CaptureTimes(disk::oldest);
            times = there;
        }
        return there;
    }

    /** Whether the last write failed for want of space or the like, so that it takes longer until it is worth another try. */
    boolean isInTrouble() {
        lock.lock();
        try {
            return trouble.present();
        } finally {
            lock.unlock();
        }
    }

    /** Gives up bytes that were captured and cannot be written; they are counted and told. */
    void lose(long bytes) {
        lock.lock();
        try {
            trouble.lost(bytes);
        } finally {
            release();
        }
    }

    /** Opens the path anew if somebody has moved or deleted the file. Any thread. */
    void reopen() {
        lock.lock();
        try {
            disk.reopen();
        } finally {
            release();
        }
    }

    @Override
    public void clear() throws OutputException {
        lock.lock();
        try {
            disk.clear(rule);
        } catch (IOException failed) {
            throw new OutputException("cannot clear log " + path + ": " + OpenFailure.reason(failed));
        } finally {
            release();
        }
    }

    /** Closes the file; what is written from now on is dropped. Reading goes on. */
    void close() {
        lock.lock();
        try {
            disk.close();
        } finally {
            release();
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long end() {
        return everOpen ? end.get() : view().end();
    }

    @Override
    public long bytesCaptured() {
        return captured.get();
    }

    @Override
    public long linesCaptured() {
        return lines.get();
    }

    @Override
    public LogChunk read(long position, int maxBytes) throws OutputException {
        return new LogReader(this, position, maxBytes).read();
    }

    @Override
    public long[] captureTimes(long position) {
        lock.lock();
        try {
            return times == null ? new long[0] : times.from(position);
        } finally {
            lock.unlock();
        }
    }

    View view() {
        lock.lock();
        try {
            return disk.view();
        } finally {
            lock.unlock();
        }
    }

    /** Whether what the view says still holds. */
    boolean confirms(View view) {
        lock.lock();
        try {
            return disk.confirms(view);
        } finally {
            lock.unlock();
        }
    }

    /** While it is held, nothing is written or moved. */
    ReentrantLock lock() {
        return lock;
    }
}
