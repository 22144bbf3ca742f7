package taskmaster.ctl.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of a log.
 *
 * @param source whose
 * @param bytes as written, without its end
 * @param time when it was written, as far as the line or one before it tells
 * @param captured when the daemon got it, or somewhat earlier; empty if it does not know
 */
public record LogLine(LogSource source, byte[] bytes, Optional<Instant> time, Optional<Instant> captured) {

    /** What is no UTF-8 is replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
