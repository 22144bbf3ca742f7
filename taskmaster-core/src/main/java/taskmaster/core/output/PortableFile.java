package taskmaster.core.output;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/**
 * A regular file through {@link RandomAccessFile}, which, unlike a channel, is not closed when a thread that logs is interrupted,
 * and whose position tells how much of a failed write was done.
 */
final class PortableFile implements Storage {
    /** What the JDK copies without allocating. */
    private static final int PIECE = 8192;

    private final Path path;
    private final RandomAccessFile file;
    private final @Nullable Object key;
    private final byte[] piece = new byte[PIECE];

    private PortableFile(Path path, RandomAccessFile file, @Nullable Object key) {
        this.path = path;
        this.file = file;
        this.key = key;
    }

    static PortableFile open(Path path) throws IOException {
        RandomAccessFile file = PortableStore.writable(path);
        return new PortableFile(path, file, key(path));
    }

    @Override
    public int write(NativeBuffer from, int offset, int length) {
        int count = Math.min(length, PIECE);
        from.bytes().get(offset, piece, 0, count);
        long before = -1;
        try {
            before = file.length();
            file.seek(before);
            file.write(piece, 0, count);
            return count;
        } catch (IOException failed) {
            int written = before < 0 ? 0 : writtenSince(before);
            return written > 0 ? written : -Errno.EIO;
        }
    }

    private int writtenSince(long before) {
        try {
            return Math.toIntExact(file.getFilePointer() - before);
        } catch (IOException broken) {
            return 0;
        }
    }

    @Override
    public boolean isRegular() {
        return true;
    }

    @Override
    public long size() {
        try {
            return file.length();
        } catch (IOException broken) {
            return 0;
        }
    }

    @Override
    public int truncate() {
        try {
            file.setLength(0);
            return 0;
        } catch (IOException failed) {
            return -Errno.EIO;
        }
    }

    @Override
    public boolean isAt(Path other) {
        return Objects.equals(key(other), key);
    }

    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException absent) {
            return path;
        }
    }

    @Override
    public Path readable() {
        return path;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException ignored) {
            // every write was handed to the kernel at once; there is nothing left to fail
        }
    }
}
