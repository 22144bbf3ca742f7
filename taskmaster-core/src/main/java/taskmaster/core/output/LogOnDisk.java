package taskmaster.core.output;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskmaster.core.output.Segments.Segment;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/**
 * The files of a log: the current one, open or not yet, and its backups, with the positions of their bytes. A file is replaced
 * only by one that was opened before, so whatever fails, there is a file to write to. Used under the lock of {@link RotatingFile}.
 */
final class LogOnDisk {
    /** Lines up to this length are never torn, in files big enough to hold some. */
    private static final int LINE = 1024;

    private static final int LINES_AT_LEAST = 64;

    private final Path path;
    private final boolean confidential;
    private final Store store;
    private final BackupFiles backups;
    private final Trouble trouble;
    private final Segments segments = new Segments();

    private @Nullable Storage storage;
    private boolean everOpen;

    /** Whether the last line in the current file is incomplete. */
    private boolean torn;

    LogOnDisk(Path path, boolean confidential, Store store, Trouble trouble) {
        this.path = path;
        this.confidential = confidential;
        this.store = store;
        this.backups = new BackupFiles(path);
        this.trouble = trouble;
    }

    /** Opens the file; if it is open, makes sure that it still lies under its path. */
    void open() throws OutputException {
        if (storage == null) {
            install(store.open(path, confidential));
        } else {
            restoreIfMoved(storage);
        }
    }

    private void install(Storage opened) {
        storage = opened;
        everOpen = true;
        torn = false;
        segments.found(opened.size());
    }

    /** Whether it is open and no regular file. */
    boolean isDevice() {
        return storage != null && !storage.isRegular();
    }

    /**
     * Writes the next piece, and rotates when a file is full.
     *
     * @return bytes taken; 0 if it was rotated or interrupted; {@code -EAGAIN} or another {@code -errno} if none can be taken
     */
    int write(NativeBuffer from, int offset, int length, RotationRule rule) {
        Storage open = storage;
        if (open == null) {
            return length;
        }
        int slack = (int) Math.min(LINE, rule.maxBytes() / LINES_AT_LEAST);
        int piece = Cut.length(from.bytes(), offset, length, room(open, rule), slack, torn, segments.size() == 0);
        if (piece == 0) {
            rotate(open, rule);
            return 0;
        }
        int result = open.write(from, offset, piece);
        if (result <= 0) {
            return refused(result, length);
        }
        trouble.accepted();
        if (open.isRegular()) {
            torn = from.bytes().get(offset + result - 1) != '\n';
            segments.grown(result);
            if (room(open, rule) <= 0) {
                rotate(open, rule);
            }
        }
        return result;
    }

    private long room(Storage open, RotationRule rule) {
        boolean unlimited = rule.maxBytes() == 0 || !open.isRegular() || !trouble.allowsRotation();
        return unlimited ? Long.MAX_VALUE : rule.maxBytes() - segments.size();
    }

    private int refused(int result, int length) {
        return switch (result) {
            case -Errno.EINTR -> 0;
            case 0, -Errno.EAGAIN -> -Errno.EAGAIN;
            case -Errno.EPIPE -> {
                trouble.abandoned();
                yield length;
            }
            default -> {
                trouble.refused(Errno.text(result));
                yield result;
            }
        };
    }

    private void rotate(Storage full, RotationRule rule) {
        if (correctSize()) {
            // emptied by somebody else, and so not full
            return;
        }
        segments.change();
        try {
            if (rule.backups() > 0) {
                replace(full, rule.backups());
            } else {
                truncate(full);
            }
            torn = false;
            trouble.rotated();
        } catch (IOException failed) {
            trouble.notRotated(OpenFailure.reason(failed));
        } catch (OutputException failed) {
            trouble.notRotated(String.valueOf(failed.getMessage()));
        }
    }

    private void replace(Storage full, int keep) throws IOException, OutputException {
        boolean ours = full.isAt(path);
        if (ours) {
            backups.push(keep, segments::renumbered);
        }
        Storage next;
        try {
            next = store.open(path, confidential);
        } catch (OutputException failed) {
            if (ours) {
                backups.pop();
            }
            throw failed;
        }
        if (ours) {
            segments.movedAside();
        } else {
            segments.lost();
        }
        full.close();
        install(next);
    }

    private void truncate(Storage open) throws IOException {
        int result = open.truncate();
        if (result < 0) {
            throw new IOException(Errno.text(result));
        }
        segments.lost();
    }

    /** Opens the path anew if somebody has moved or deleted the file. */
    void reopen() {
        if (storage != null) {
            restoreIfMoved(storage);
        }
    }

    private void restoreIfMoved(Storage open) {
        if (open.isAt(path)) {
            return;
        }
        segments.change();
        try {
            Storage next = store.open(path, confidential);
            if (open.isAt(backups.number(1))) {
                // whoever moved it has moved the older ones as well
                segments.backupsLost();
                segments.movedAside();
            } else {
                segments.lost();
            }
            open.close();
            install(next);
            trouble.reopened();
        } catch (OutputException failed) {
            trouble.notReopened(String.valueOf(failed.getMessage()));
        }
    }

    void clear(RotationRule rule) throws IOException {
        segments.change();
        Storage open = storage;
        if (open == null) {
            findClosed();
            emptyClosed();
        } else {
            restoreIfMoved(open);
            truncate(open);
        }
        backups.delete(rule.backups());
        segments.backupsLost();
        torn = false;
    }

    private void emptyClosed() throws IOException {
        if (Files.isRegularFile(path)) {
            try (SeekableByteChannel file = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
                file.truncate(0);
            }
        }
        segments.lost();
    }

    /** A file that was never opened may have grown; one that was closed may belong to another log by now. */
    private void findClosed() {
        if (!everOpen) {
            segments.found(sizeOnDisk());
        }
    }

    private long sizeOnDisk() {
        return Files.isRegularFile(path) ? path.toFile().length() : 0;
    }

    void close() {
        if (storage != null) {
            segments.change();
            storage.close();
            storage = null;
        }
    }

    /** The position just after the last byte, as far as it is known without a look at the disk. */
    long end() {
        return segments.end();
    }

    /** The position of the oldest byte that is kept, likewise. */
    long oldest() {
        return segments.oldest();
    }

    /**
     * Where positions stand.
     *
     * @param changes changes with every renaming
     * @param segments oldest first; the last one is the current file
     * @param current where the current file can be read
     * @param backups where the others can be read
     */
    record View(long changes, List<Segment> segments, Path current, BackupFiles backups) {
        long oldest() {
            return segments.getFirst().start();
        }

        long end() {
            return segments.getLast().end();
        }

        Path file(Segment segment) {
            return segment.number() == 0 ? current : backups.number(segment.number());
        }
    }

    View view() {
        findClosed();
        correctSize();
        return new View(segments.changes(), segments.all(), storage == null ? path : storage.readable(), backups);
    }

    /** Whether what the view says still holds. */
    boolean confirms(View view) {
        correctSize();
        return segments.changes() == view.changes();
    }

    /** Looks whether somebody else has shortened the open file; true if so, and positions were put right. */
    private boolean correctSize() {
        long actual = storage == null ? segments.size() : storage.size();
        if (actual >= segments.size()) {
            return false;
        }
        segments.change();
        segments.cutFromOutside(actual);
        return true;
    }
}
