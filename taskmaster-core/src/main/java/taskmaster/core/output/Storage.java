package taskmaster.core.output;

import java.nio.file.Path;
import taskmaster.core.posix.NativeBuffer;

/** Something open to append to: a file, or a device behind a path. Whoever opened it sees to it that one thread at a time calls. */
interface Storage {

    /**
     * Appends bytes from the buffer's {@code offset} on.
     *
     * @return how many were taken, perhaps not all; {@code -EAGAIN} if none can be taken now, {@code -EPIPE} if never again, else
     *     {@code -errno} of a trouble that may pass
     */
    int write(NativeBuffer from, int offset, int length);

    /** Whether it is a regular file: can be read again, and rotated. */
    boolean isRegular();

    /** How many bytes the file has; 0 if it is not a regular file. */
    long size();

    /** Empties it; 0 or {@code -errno}. */
    int truncate();

    /** Whether the path still leads here; others may have moved or deleted the file. */
    boolean isAt(Path path);

    /** A path under which the content can be read, wherever the file was moved to. */
    Path readable();

    void close();
}
