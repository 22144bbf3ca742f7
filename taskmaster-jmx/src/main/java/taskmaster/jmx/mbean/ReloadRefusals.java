package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.Optional;

/**
 * How often the configuration could not be applied anew.
 *
 * @param error why, when it was last tried; empty if it could
 * @param last when it last could not
 */
record ReloadRefusals(long count, String error, Optional<Instant> last) {
    static final ReloadRefusals NONE = new ReloadRefusals(0, "", Optional.empty());

    ReloadRefusals with(Instant when, String why) {
        return new ReloadRefusals(count + 1, why, Optional.of(when));
    }

    /** It was applied. */
    ReloadRefusals over() {
        return new ReloadRefusals(count, "", last);
    }
}
