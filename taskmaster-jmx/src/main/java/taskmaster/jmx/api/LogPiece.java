package taskmaster.jmx.api;

import javax.management.ConstructorParameters;

/**
 * A piece of a captured log. Positions count bytes and go on over rotations, so a reader that asks for {@link #getEnd()} next
 * loses nothing and reads nothing twice.
 */
public final class LogPiece {
    private final long start;
    private final long end;
    private final byte[] bytes;

    @ConstructorParameters({"start", "end", "bytes"})
    public LogPiece(long start, long end, byte[] bytes) {
        this.start = start;
        this.end = end;
        this.bytes = bytes.clone();
    }

    /** The position of the first byte; greater than asked for if older bytes are gone. */
    public long getStart() {
        return start;
    }

    /** The position to ask for next. */
    public long getEnd() {
        return end;
    }

    public byte[] getBytes() {
        return bytes.clone();
    }
}
