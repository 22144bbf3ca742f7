package taskmaster.ctl.log;

/**
 * A line as it stands in a log.
 *
 * @param position of its first byte
 * @param bytes without its end
 */
public record Line(long position, byte[] bytes) {}
