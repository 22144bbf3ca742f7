package taskmaster.core.output;

/**
 * A piece of a log.
 *
 * @param start the position of the first byte; greater than the position asked for if older bytes are gone
 * @param bytes what stands there; the array belongs to the receiver
 */
public record LogChunk(long start, byte[] bytes) {

    /** The position to ask for next. */
    public long end() {
        return start + bytes.length;
    }
}
