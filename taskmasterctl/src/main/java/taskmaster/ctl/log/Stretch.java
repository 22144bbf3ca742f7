package taskmaster.ctl.log;

/**
 * A part of a log.
 *
 * @param start the position of its first byte
 * @param end the position after its last
 */
public record Stretch(long start, long end) {
    /** Whatever there is. */
    public static final Stretch ALL = new Stretch(0, Long.MAX_VALUE);
}
