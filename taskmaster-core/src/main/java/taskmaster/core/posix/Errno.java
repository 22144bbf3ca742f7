package taskmaster.core.posix;

import java.util.Map;

/** The error numbers of Linux (errno(3)) that a supervisor meets, with texts for people. The calls return them negated. */
public final class Errno {
    public static final int EPERM = 1;
    public static final int ENOENT = 2;
    public static final int ESRCH = 3;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int E2BIG = 7;
    public static final int ENOEXEC = 8;
    public static final int EBADF = 9;
    public static final int ECHILD = 10;
    public static final int EAGAIN = 11;
    public static final int ENOMEM = 12;
    public static final int EACCES = 13;
    public static final int EEXIST = 17;
    public static final int ENOTDIR = 20;
    public static final int EISDIR = 21;
    public static final int EINVAL = 22;
    public static final int ENFILE = 23;
    public static final int EMFILE = 24;
    public static final int ETXTBSY = 26;
    public static final int EFBIG = 27;
    public static final int ENOSPC = 28;
    public static final int EROFS = 30;
    public static final int EPIPE = 32;
    public static final int ENAMETOOLONG = 36;
    public static final int ENOSYS = 38;
    public static final int ELOOP = 40;
    public static final int EPROTOTYPE = 91;
    public static final int EADDRINUSE = 98;
    public static final int EADDRNOTAVAIL = 99;
    public static final int ECONNREFUSED = 111;
    public static final int EDQUOT = 122;

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(EPERM, "not permitted"),
            Map.entry(ENOENT, "no such file or directory"),
            Map.entry(ESRCH, "no such process"),
            Map.entry(EINTR, "interrupted"),
            Map.entry(EIO, "input/output error"),
            Map.entry(E2BIG, "argument list too long"),
            Map.entry(ENOEXEC, "not a program this system can run"),
            Map.entry(EBADF, "bad file descriptor"),
            Map.entry(ECHILD, "no such child"),
            Map.entry(EAGAIN, "temporarily out of resources"),
            Map.entry(ENOMEM, "out of memory"),
            Map.entry(EACCES, "permission denied"),
            Map.entry(EEXIST, "exists already"),
            Map.entry(ENOTDIR, "not a directory"),
            Map.entry(EISDIR, "is a directory"),
            Map.entry(EINVAL, "invalid argument"),
            Map.entry(ENFILE, "too many open files in the whole system"),
            Map.entry(EMFILE, "too many open files"),
            Map.entry(ETXTBSY, "file is being written"),
            Map.entry(EFBIG, "file too large"),
            Map.entry(ENOSPC, "no space left on device"),
            Map.entry(EROFS, "read-only file system"),
            Map.entry(EPIPE, "nobody reads"),
            Map.entry(ENAMETOOLONG, "file name too long"),
            Map.entry(ENOSYS, "this kernel cannot do that"),
            Map.entry(ELOOP, "too many symbolic links"),
            Map.entry(EPROTOTYPE, "a socket of another type"),
            Map.entry(EADDRINUSE, "address in use"),
            Map.entry(EADDRNOTAVAIL, "this machine has no such address"),
            Map.entry(ECONNREFUSED, "nobody listens"),
            Map.entry(EDQUOT, "disk quota exceeded"));

    private Errno() {}

    /**
     * What an error number means.
     *
     * @param errno the number, negated or not
     */
    public static String text(int errno) {
        int number = Math.abs(errno);
        return TEXTS.getOrDefault(number, "error " + number);
    }
}
