package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Listening sockets (socket(2), bind(2), listen(2)) and the files of those that have one. None of the calls waits for anybody.
 * All methods return what C returns, or {@code -errno}. An instance belongs to one thread.
 */
public final class Sockets {

    /** As many as the system allows ({@code net.core.somaxconn}). */
    public static final int LONGEST_QUEUE = Integer.MAX_VALUE;

    /** sun_path of sockaddr_un holds 108 bytes with the final zero (unix(7)). */
    private static final int MAX_PATH = 107;

    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int STREAM_CLOEXEC = 1 | 02000000;
    private static final int SOCK_NONBLOCK = 04000;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int AT_FDCWD = -100;
    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int IPV4_SIZE = 16;
    private static final int IPV6_SIZE = 28;

    private static final MemorySegment SOCKET = Libc.symbol("socket");
    private static final MemorySegment SETSOCKOPT = Libc.symbol("setsockopt");
    private static final MemorySegment BIND = Libc.symbol("bind");
    private static final MemorySegment LISTEN = Libc.symbol("listen");
    private static final MemorySegment CONNECT = Libc.symbol("connect");
    private static final MemorySegment CLOSE = Libc.symbol("close");
    private static final MemorySegment UNLINK = Libc.symbol("unlink");
    private static final MemorySegment FCHMODAT = Libc.symbol("fchmodat");
    private static final MemorySegment FCHOWNAT = Libc.symbol("fchownat");

    private final Libc libc = new Libc();
    private final NativeBuffer address = NativeBuffer.allocate(2 + MAX_PATH + 1);
    private final NativeBuffer one = NativeBuffer.allocate(4);

    public Sockets() {
        one.bytes().putInt(0, 1);
    }

    /** A new stream socket for a path. */
    public int unix() {
        return libc.call(SOCKET, AF_UNIX, STREAM_CLOEXEC, 0, 0, 0, 0);
    }

    /** A new stream socket for an address of this kind, which may be bound again soon after it was in use. */
    public int tcp(InetAddress kind) {
        int family = kind instanceof Inet6Address ? AF_INET6 : AF_INET;
        int fd = libc.call(SOCKET, family, STREAM_CLOEXEC, 0, 0, 0, 0);
        if (fd >= 0) {
            libc.call(SETSOCKOPT, fd, SOL_SOCKET, SO_REUSEADDR, one.address(), 4, 0);
        }
        return fd;
    }

    /** Makes the file of a socket; nobody can connect before it listens. */
    public int bind(int fd, String path) {
        int length = put(path);
        return length < 0 ? length : libc.call(BIND, fd, address.address(), length, 0, 0, 0);
    }

    public int bind(int fd, InetAddress host, int port) {
        return libc.call(BIND, fd, address.address(), put(host, port), 0, 0, 0);
    }

    /** From now on others can connect; a second call changes the length of the queue. */
    public int listen(int fd, int backlog) {
        return libc.call(LISTEN, fd, backlog, 0, 0, 0, 0);
    }

    /** Whether somebody listens at a path: 0 or {@code -EAGAIN} if so, {@code -ECONNREFUSED} if a dead socket was left there. */
    public int probe(String path) {
        int length = put(path);
        int fd = length < 0 ? length : libc.call(SOCKET, AF_UNIX, STREAM_CLOEXEC | SOCK_NONBLOCK, 0, 0, 0, 0);
        if (fd < 0) {
            return fd;
        }
        int result = libc.call(CONNECT, fd, address.address(), length, 0, 0, 0);
        libc.call(CLOSE, fd, 0, 0, 0, 0, 0);
        return result;
    }

    public int unlink(String path) {
        return libc.callWithText(UNLINK, path, 0, 0);
    }

    /** Sets the permission bits of a file; a symbolic link is not followed. */
    public int mode(String path, int mode) {
        NativeBuffer text = NativeBuffer.ofText(path);
        try {
            return libc.call(FCHMODAT, AT_FDCWD, text.address(), mode, AT_SYMLINK_NOFOLLOW, 0, 0);
        } finally {
            Reference.reachabilityFence(text);
        }
    }

    /**
     * Gives a file to somebody; a symbolic link is not followed.
     *
     * @param gid -1: as it is
     */
    public int owner(String path, long uid, long gid) {
        NativeBuffer text = NativeBuffer.ofText(path);
        try {
            return libc.call(FCHOWNAT, AT_FDCWD, text.address(), uid, gid, AT_SYMLINK_NOFOLLOW, 0);
        } finally {
            Reference.reachabilityFence(text);
        }
    }

    private int put(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_PATH) {
            return -Errno.ENAMETOOLONG;
        }
        address.bytes().putShort(0, (short) AF_UNIX).put(2, bytes).put(2 + bytes.length, (byte) 0);
        return 2 + bytes.length + 1;
    }

    private int put(InetAddress host, int port) {
        byte[] bytes = host.getAddress();
        ByteBuffer into = address.bytes();
        for (int i = 0; i < IPV6_SIZE; i++) {
            into.put(i, (byte) 0);
        }
        into.putShort(2, networkOrder((short) port));
        if (host instanceof Inet6Address six) {
            into.putShort(0, (short) AF_INET6).put(8, bytes).putInt(24, six.getScopeId());
            return IPV6_SIZE;
        }
        into.putShort(0, (short) AF_INET).put(4, bytes);
        return IPV4_SIZE;
    }

    private static short networkOrder(short value) {
        return ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? value : Short.reverseBytes(value);
    }
}
