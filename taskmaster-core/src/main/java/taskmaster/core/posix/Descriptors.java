package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * Calls on file descriptors: open(2), read(2), write(2), pipe2(2), fcntl(2) and their like. Every descriptor made here has
 * {@code O_CLOEXEC}. All methods return what C returns, or {@code -errno}; {@link Errno#text} has the words. An instance belongs
 * to one thread.
 */
public final class Descriptors {
    public static final int O_RDONLY = 0;
    public static final int O_WRONLY = 1;
    public static final int O_RDWR = 2;
    public static final int O_CREAT = 0100;
    public static final int O_EXCL = 0200;
    public static final int O_NOCTTY = 0400;
    public static final int O_TRUNC = 01000;
    public static final int O_APPEND = 02000;
    public static final int O_NONBLOCK = 04000;
    private static final int O_CLOEXEC = 02000000;

    public static final int SEEK_SET = 0;
    public static final int SEEK_CUR = 1;
    public static final int SEEK_END = 2;

    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;
    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_SETPIPE_SZ = 1031;
    private static final int F_GETPIPE_SZ = 1032;
    private static final long FIONREAD = 0x541b;

    private static final MemorySegment OPEN = Libc.symbol("open");
    private static final MemorySegment CLOSE = Libc.symbol("close");
    private static final MemorySegment READ = Libc.symbol("read");
    private static final MemorySegment WRITE = Libc.symbol("write");
    private static final MemorySegment PIPE2 = Libc.symbol("pipe2");
    private static final MemorySegment FCNTL = Libc.symbol("fcntl");
    private static final MemorySegment LSEEK = Libc.symbol("lseek");
    private static final MemorySegment FTRUNCATE = Libc.symbol("ftruncate");
    private static final MemorySegment DUP2 = Libc.symbol("dup2");
    private static final MemorySegment IOCTL = Libc.symbol("ioctl");

    /** Descriptors from this number on are left to the rest of the process: a fact about the process, like the limit it comes from. */
    private static volatile int ceiling = Integer.MAX_VALUE;

    private final Libc libc = new Libc();
    private final NativeBuffer two = NativeBuffer.allocate(8);

    /** The two ends of a pipe; both are the same {@code -errno} if there is none. */
    public record Pipe(int readEnd, int writeEnd) {}

    /**
     * From now on what is opened here fails with {@code -EMFILE} while there are still some numbers left, so that the process can
     * go on accepting connections and loading classes when programs have used up the rest. Any thread.
     *
     * @param limit how many descriptors the process may have; negative: no limit
     * @param spare how many of them are not for us
     */
    public static void leaveFree(long limit, int spare) {
        ceiling = limit < 0 || limit > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) Math.max(0, limit - spare);
    }

    /** A new descriptor, or {@code -EMFILE} in place of one that is not for us. */
    private int permitted(int fd) {
        if (fd < ceiling) {
            return fd;
        }
        close(fd);
        return -Errno.EMFILE;
    }

    /** 0 if another descriptor would be permitted now. */
    private int room() {
        int next = duplicate(0, 0);
        return next < 0 ? next : close(next);
    }

    /**
     * Opens a file; {@code O_CLOEXEC} is added.
     *
     * @param mode the permissions of a new file, before the umask
     */
    public int open(String path, int flags, int mode) {
        // looked up first: a file that nobody may open must not be made either
        int none = (flags & O_CREAT) == 0 || ceiling == Integer.MAX_VALUE ? 0 : room();
        return none < 0 ? none : permitted(libc.callWithText(OPEN, path, flags | O_CLOEXEC, mode));
    }

    public int close(int fd) {
        return libc.call(CLOSE, fd, 0, 0, 0, 0, 0);
    }

    /** Reads into the buffer from its byte {@code offset} on; 0 at the end. Positions of the buffer are left alone. */
    public int read(int fd, NativeBuffer into, int offset, int length) {
        return (int) libc.callWide(READ, fd, into.address() + offset, length, 0, 0, 0);
    }

    /** Writes from the buffer's byte {@code offset} on; may write less than asked for. */
    public int write(int fd, NativeBuffer from, int offset, int length) {
        return (int) libc.callWide(WRITE, fd, from.address() + offset, length, 0, 0, 0);
    }

    /** Makes a pipe whose ends both block; see {@link #nonBlocking}. */
    public Pipe pipe() {
        int result = libc.call(PIPE2, two.address(), O_CLOEXEC, 0, 0, 0, 0);
        if (result < 0) {
            return new Pipe(result, result);
        }
        int readEnd = two.bytes().getInt(0);
        int writeEnd = two.bytes().getInt(4);
        if (Math.max(readEnd, writeEnd) >= ceiling) {
            close(readEnd);
            close(writeEnd);
            return new Pipe(-Errno.EMFILE, -Errno.EMFILE);
        }
        return new Pipe(readEnd, writeEnd);
    }

    /** Makes reads or writes of this open file return {@code -EAGAIN} instead of waiting. */
    public int nonBlocking(int fd) {
        int flags = libc.call(FCNTL, fd, F_GETFL, 0, 0, 0, 0);
        return flags < 0 ? flags : libc.call(FCNTL, fd, F_SETFL, flags | O_NONBLOCK, 0, 0, 0);
    }

    /** Asks for a pipe of so many bytes, rounded up by the kernel; returns the new size. {@code -EPERM}: over the user's share. */
    public int pipeSize(int fd, int bytes) {
        return libc.call(FCNTL, fd, F_SETPIPE_SZ, bytes, 0, 0, 0);
    }

    /** The capacity of a pipe in bytes. */
    public int pipeSize(int fd) {
        return libc.call(FCNTL, fd, F_GETPIPE_SZ, 0, 0, 0, 0);
    }

    /** How many bytes wait to be read. */
    public int available(int fd) {
        int result = libc.call(IOCTL, fd, FIONREAD, two.address(), 0, 0, 0);
        return result < 0 ? result : two.bytes().getInt(0);
    }

    /** A second descriptor of the same open file, not less than {@code atLeast}. */
    public int duplicate(int fd, int atLeast) {
        return permitted(libc.call(FCNTL, fd, F_DUPFD_CLOEXEC, atLeast, 0, 0, 0));
    }

    /** Makes {@code target} a descriptor of the same open file; that one survives an exec, as it is for standard streams. */
    public int duplicateTo(int fd, int target) {
        return libc.call(DUP2, fd, target, 0, 0, 0, 0);
    }

    /** Moves the file position; returns the new one. */
    public long seek(int fd, long offset, int whence) {
        return libc.callWide(LSEEK, fd, offset, whence, 0, 0, 0);
    }

    /** Cuts a file, or lengthens it with zeros. */
    public int truncate(int fd, long size) {
        return libc.call(FTRUNCATE, fd, size, 0, 0, 0, 0);
    }
}
