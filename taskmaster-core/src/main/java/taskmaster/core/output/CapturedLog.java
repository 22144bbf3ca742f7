package taskmaster.core.output;

import java.nio.file.Path;

/**
 * A rotated log, for its readers. Bytes have positions that count on over rotations, so that a reader that goes on from
 * {@link LogChunk#end} loses nothing and sees nothing twice as long as the backups reach back far enough. Any thread; file
 * errors surface as {@link OutputException}.
 */
public interface CapturedLog {

    /** The current file. */
    Path path();

    /** The position just after the last byte written. */
    long end();

    /** How many bytes were captured since the daemon started. */
    long bytesCaptured();

    /** How many line ends were among them. */
    long linesCaptured();

    /**
     * Where the last runs of the process begin, the latest at the end; ten at most, and none from before the wiring was made: by
     * the start of the daemon, or a change of where this stream goes.
     */
    default long[] runStarts() {
        return new long[0];
    }

    /**
     * When bytes were captured: pairs of a position and milliseconds since 1970, the oldest first, beginning with the one that holds
     * for the position asked for. What stands there, and what follows up to the next pair, was captured at that time or later; the
     * older, the coarser. Nothing is known of what stands before the first pair, or where the time is 0.
     */
    default long[] captureTimes(long position) {
        return new long[0];
    }

    /**
     * Reads from a position on, over rotated files if need be.
     *
     * @param position where to begin; before the oldest byte kept: the oldest byte kept
     * @param maxBytes at most so many
     */
    LogChunk read(long position, int maxBytes) throws OutputException;

    /** Empties the current file and removes its backups; a log that was never written stays absent. */
    void clear() throws OutputException;
}
