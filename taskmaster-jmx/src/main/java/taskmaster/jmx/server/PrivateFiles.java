package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that hold secrets: for their owner alone, who is root or the user of the daemon. Messages are for people. */
final class PrivateFiles {
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private PrivateFiles() {}

    /**
     * Reads a text.
     *
     * @param what what the file is, for messages: {@code password file}
     * @throws IOException if others may read or write it, somebody else owns it, or it cannot be read
     */
    static String read(Path file, String what) throws IOException {
        try {
            byte[] bytes;
            // followed once, so that what is judged is what is read, whatever a link says by then
            Path real = file.toRealPath();
            try (FileChannel channel =
                    FileChannel.open(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                judge(file, real, what);
                bytes = readAll(channel);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (RefusedException refused) {
            throw new IOException(refused.getMessage(), refused);
        } catch (IOException failed) {
            throw new IOException("cannot read " + what + " " + file + ": " + Reasons.of(failed), failed);
        }
    }

    private static void judge(Path file, Path real, String what) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(real, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.permissions().stream().anyMatch(OTHERS::contains)) {
            throw new RefusedException(what + " " + file + " can be read by others; do: chmod 600 " + file);
        }
        Object self = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        Object owner = Files.getAttribute(real, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(self) && !owner.equals(0)) {
            throw new RefusedException(what + " " + file + " belongs to "
                    + attributes.owner().getName() + "; it has to belong to root or to the user of the daemon");
        }
    }

    private static byte[] readAll(FileChannel channel) throws IOException {
        if (channel.size() > MOST_BYTES) {
            throw new IOException("it is too large");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        byte[] read = new byte[bytes.position()];
        bytes.flip().get(read);
        return read;
    }

    /** Makes a file that nobody else can read at any moment. @throws java.nio.file.FileAlreadyExistsException if there is one */
    static void create(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** The file is there, and is not as it must be. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
