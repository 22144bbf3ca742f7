package taskmaster.core.output;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

/** A terminal, FIFO or device, opened at the first write, because that may take until somebody reads. */
final class PortableDevice implements Storage {
    private final Path path;
    private @Nullable RandomAccessFile device;

    PortableDevice(Path path) {
        this.path = path;
    }

    @Override
    public int write(NativeBuffer from, int offset, int length) {
        byte[] bytes = new byte[length];
        from.bytes().get(offset, bytes);
        try {
            RandomAccessFile open = device;
            if (open == null) {
                open = PortableStore.writable(path);
                device = open;
            }
            open.write(bytes);
            return length;
        } catch (IOException failed) {
            return -Errno.EPIPE;
        }
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
    public boolean isAt(Path other) {
        return true;
    }

    @Override
    public Path readable() {
        return Path.of("/dev/null");
    }

    @Override
    public void close() {
        RandomAccessFile open = device;
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // nothing is buffered
            }
        }
    }
}
