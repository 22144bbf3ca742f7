package taskmaster.jmx.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.time.Ticker;

/**
 * Tells the daemon's log of clients that were cut off before anything was asked of a bean: no command came of it, so there is no
 * event. No more than ten lines a second, lest a flood of connections become one of lines. Any thread.
 */
final class Unwelcome {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final int LONGEST = 256;
    private static final Allowance LINES = new Allowance(Ticker.SYSTEM);

    private Unwelcome() {}

    /** @param what it did, in words, to follow its address */
    static void tell(String address, String what) {
        if (LINES.take()) {
            LOG.warn("client cut off: {}: {}", address, Visible.of(what, LONGEST));
        }
    }
}
