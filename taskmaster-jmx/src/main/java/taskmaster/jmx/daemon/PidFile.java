package taskmaster.jmx.daemon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The pid file, which is also what keeps a second daemon away: it stays locked (fcntl(2)) as long as the daemon lives, and the
 * kernel drops the lock with it. A file without a lock is stale and is taken over, whatever number it holds.
 */
final class PidFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private PidFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Locks the file and writes the pid.
     *
     * @throws StartException if another daemon holds it
     * @throws IOException if it cannot be made
     */
    static PidFile acquire(Path path, long pid) throws StartException, IOException {
        FileChannel channel = open(path);
        boolean held = false;
        try {
            if (!Files.isRegularFile(path)) {
                held = true;
                return new PidFile(path, channel);
            }
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                throw new StartException(
                        ExitCode.UNAVAILABLE,
                        "another taskmasterd" + holder(path) + " runs with this configuration: it holds " + path
                                + "; stop it, or give this one another pidfile");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)));
            held = true;
            return new PidFile(path, channel);
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisJvm) {
            return Optional.empty();
        }
    }

    private static String holder(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? "" : " (pid " + text + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Removes the file, if it is one, and lets go of the lock. */
    @Override
    public void close() {
        try (channel) {
            if (Files.isRegularFile(path)) {
                Files.delete(path);
            }
        } catch (IOException ignored) {
            // the daemon is ending: a pid file left behind is unlocked and thereby known to be stale
        }
    }
}
