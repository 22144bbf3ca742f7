package taskmaster.core.output;

import java.nio.file.Path;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/** A terminal, pipe, FIFO, socket or device: bytes go through and are gone. Never waits for whoever is at the other end. */
final class PosixDevice implements Storage {
    /** What a pipe takes without waiting once poll(2) has called it ready (pipe(7)). */
    private static final int PIPE_BUF = 4096;

    /** How to write without waiting. */
    enum Manner {
        /** The open file is ours alone and non-blocking. */
        OWN,
        /** Others use the same open file and want it blocking: ask first, write little. */
        SHARED,
        /** A file on disk. */
        NEVER_WAITS
    }

    private final int fd;
    private final Manner manner;

    PosixDevice(int fd, Manner manner) {
        this.fd = fd;
        this.manner = manner;
    }

    @Override
    public int write(NativeBuffer from, int offset, int length) {
        Calls calls = Calls.ofThread();
        if (manner == Manner.SHARED && !calls.readiness().takesBytes(fd, 0)) {
            return -Errno.EAGAIN;
        }
        int piece = manner == Manner.SHARED ? Math.min(length, PIPE_BUF) : length;
        int result = calls.descriptors().write(fd, from, offset, piece);
        // a terminal whose user has gone
        return result == -Errno.EIO ? -Errno.EPIPE : result;
    }

    @Override
    public boolean isRegular() {
        return false;
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public int truncate() {
        return 0;
    }

    @Override
    public boolean isAt(Path path) {
        return true;
    }

    @Override
    public Path readable() {
        return Path.of("/dev/null");
    }

    @Override
    public void close() {
        Calls.ofThread().descriptors().close(fd);
    }
}
