package taskmaster.core.output;

import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/** Writes what somebody typed to a descriptor that does not wait. */
final class InputBytes {
    private InputBytes() {}

    /**
     * See {@link ProcessInput#write}.
     *
     * @param fd negative: closed
     * @param name whose input it is, for messages
     */
    static int write(int fd, byte[] bytes, String name) throws OutputException {
        if (fd < 0) {
            throw gone(name);
        }
        if (bytes.length == 0) {
            return 0;
        }
        NativeBuffer buffer = NativeBuffer.allocate(bytes.length);
        buffer.bytes().put(0, bytes);
        int written = Calls.ofThread().descriptors().write(fd, buffer, 0, bytes.length);
        if (written == -Errno.EAGAIN || written == -Errno.EINTR) {
            return 0;
        }
        if (written < 0) {
            throw gone(name);
        }
        return written;
    }

    private static OutputException gone(String name) {
        return new OutputException("nobody reads the " + name);
    }
}
