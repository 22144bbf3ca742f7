package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;

/** What a descriptor or a path stands for (statx(2), because its struct is the same on every architecture). One thread. */
public final class FileStatus {
    private static final int AT_FDCWD = -100;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_BASIC_STATS = 0x7ff;
    private static final int SIZE = 256;

    private static final int OFFSET_MODE = 28;
    private static final int OFFSET_INODE = 32;
    private static final int OFFSET_SIZE = 40;
    private static final int OFFSET_DEVICE = 136;

    private static final int S_IFMT = 0170000;
    private static final int S_IFREG = 0100000;
    private static final int S_IFIFO = 0010000;
    private static final int S_IFSOCK = 0140000;

    private static final MemorySegment STATX = Libc.symbol("statx");

    private final Libc libc = new Libc();
    private final NativeBuffer empty = NativeBuffer.ofText("");
    private final NativeBuffer status = NativeBuffer.allocate(SIZE);

    /** What makes a file the same file under another name. */
    public record Identity(long device, long inode) {}

    /** Asks about an open file; 0 or {@code -errno}. */
    public int of(int fd) {
        return libc.call(STATX, fd, empty.address(), AT_EMPTY_PATH, STATX_BASIC_STATS, status.address(), 0);
    }

    /** Asks about a path, following symbolic links; 0 or {@code -errno}. */
    public int of(String path) {
        return of(path, 0);
    }

    /** Asks about a path itself, be it a symbolic link; 0 or {@code -errno}. */
    public int ofLink(String path) {
        return of(path, AT_SYMLINK_NOFOLLOW);
    }

    private int of(String path, int flags) {
        NativeBuffer text = NativeBuffer.ofText(path);
        try {
            return libc.call(STATX, AT_FDCWD, text.address(), flags, STATX_BASIC_STATS, status.address(), 0);
        } finally {
            Reference.reachabilityFence(text);
        }
    }

    /** Whether the last answer was about a regular file. */
    public boolean isRegular() {
        return type() == S_IFREG;
    }

    /** Whether the last answer was about a FIFO or a pipe. */
    public boolean isFifo() {
        return type() == S_IFIFO;
    }

    /** Whether the last answer was about a socket. */
    public boolean isSocket() {
        return type() == S_IFSOCK;
    }

    /** The size in bytes. */
    public long size() {
        return bytes().getLong(OFFSET_SIZE);
    }

    public Identity identity() {
        return new Identity(bytes().getLong(OFFSET_DEVICE), bytes().getLong(OFFSET_INODE));
    }

    private int type() {
        return bytes().getShort(OFFSET_MODE) & S_IFMT;
    }

    private ByteBuffer bytes() {
        return status.bytes();
    }
}
