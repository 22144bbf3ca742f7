package taskmaster.core.output;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import taskmaster.core.time.Ticker;

/**
 * What goes wrong with one log, said once and not with every write. Notes are taken under the lock of the log and told after it
 * was released, because whoever hears them may write to that log. Only {@link #tell} may be called by several threads.
 */
final class Trouble {
    private static final long BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);
    private static final long BETWEEN_ROTATIONS = TimeUnit.SECONDS.toNanos(1);

    private final Path log;
    private final Consumer<String> warnings;
    private final Ticker ticker;
    private final Queue<String> untold = new ConcurrentLinkedQueue<>();

    private long refusals;
    private boolean abandoned;
    private boolean reopenFailed;
    private boolean rotationFailed;
    private long rotationTried;
    private long rotationWarned;

    Trouble(Path log, Consumer<String> warnings, Ticker ticker) {
        this.log = log;
        this.warnings = warnings;
        this.ticker = ticker;
    }

    /** A write failed for a reason that may pass. */
    void refused(String reason) {
        if (refusals++ == 0) {
            untold.add(
                    "cannot write log " + log + ": " + reason
                            + "; nothing is lost, its programs wait when their pipes are full, and it is tried again every second");
        }
    }

    /** A write was done. */
    void accepted() {
        if (refusals > 0) {
            untold.add("log " + log + " is written again, after " + refusals + " failed attempts");
            refusals = 0;
        }
    }

    /** Whether the last write failed. */
    boolean present() {
        return refusals > 0;
    }

    /** Nobody will ever take what is written. */
    void abandoned() {
        if (!abandoned) {
            abandoned = true;
            untold.add("nobody reads " + log + " any more: what is written there is lost");
        }
    }

    /** Whether a rotation may be tried: not with every write while it keeps failing. */
    boolean allowsRotation() {
        return !rotationFailed || ticker.nanos() - rotationTried >= BETWEEN_ROTATIONS;
    }

    void notRotated(String reason) {
        rotationTried = ticker.nanos();
        if (!rotationFailed || rotationTried - rotationWarned >= BETWEEN_WARNINGS) {
            rotationWarned = rotationTried;
            untold.add("cannot rotate log " + log + ": " + reason + "; it goes on growing over its limit");
        }
        rotationFailed = true;
    }

    void rotated() {
        rotationFailed = false;
    }

    /** The file was moved away, and there can be no new one. */
    void notReopened(String reason) {
        if (!reopenFailed) {
            untold.add(reason + "; what is written goes on into the file that was moved away");
        }
        reopenFailed = true;
    }

    void reopened() {
        reopenFailed = false;
    }

    /** Bytes that could not be kept. */
    void lost(long bytes) {
        untold.add("log " + log + ": " + bytes + " bytes were lost, it could not be written");
    }

    /** Passes on what was noted. Any thread, no lock held. */
    void tell() {
        for (String next = untold.poll(); next != null; next = untold.poll()) {
            warnings.accept(next);
        }
    }
}
