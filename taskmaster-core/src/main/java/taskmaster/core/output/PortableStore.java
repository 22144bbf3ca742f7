package taskmaster.core.output;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Opens logs with nothing but the JDK. Devices and FIFOs are left to it as they are: their writers wait for their readers. */
final class PortableStore implements Store {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> ANYBODY_READS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));

    @Override
    public Storage open(Path path, boolean confidential) throws OutputException {
        try {
            create(path, confidential);
            if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
                return new PortableDevice(path);
            }
            return PortableFile.open(path);
        } catch (IOException failed) {
            throw OpenFailure.of(path, failed);
        }
    }

    @Override
    public boolean isInUse(Path path) {
        return false;
    }

    private static void create(Path path, boolean confidential) throws IOException {
        try {
            Files.createFile(path, confidential ? OWNER_READS : ANYBODY_READS);
        } catch (FileAlreadyExistsException there) {
            if (confidential) {
                throw there;
            }
        }
    }

    /** A file for writing; the JDK's exception tells the reason in brackets behind the path. */
    static RandomAccessFile writable(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("is a directory");
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new IOException("permission denied");
        }
        return new RandomAccessFile(path.toFile(), "rw");
    }
}
