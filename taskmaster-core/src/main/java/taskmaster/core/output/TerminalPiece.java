package taskmaster.core.output;

/**
 * A piece of what a terminal shows.
 *
 * @param run the number of the child that shows it, from 1 on; 0 if there was none
 * @param start the position of the first byte; greater than the position asked for if older bytes are gone
 * @param bytes what stands there, all of one child; the array belongs to the receiver
 * @param ended whether that child's terminal is over, and nothing comes after these bytes
 */
public record TerminalPiece(int run, long start, byte[] bytes, boolean ended) {

    /** The position to ask for next. */
    public long end() {
        return start + bytes.length;
    }
}
