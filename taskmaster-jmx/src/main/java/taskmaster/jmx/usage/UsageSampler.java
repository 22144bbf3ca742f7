package taskmaster.jmx.usage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.time.Ticker;

/**
 * Looks at what children use, on a thread of its own that lives only while somebody asks: whoever asks gets the last look and never
 * waits for the next one, and a daemon that nobody watches spends nothing on it. Any thread.
 */
public final class UsageSampler {
    private static final Logger LOG = LoggerFactory.getLogger(UsageSampler.class);
    private static final long PERIOD = Duration.ofSeconds(5).toNanos();

    /** Longer than even patient exporters pause between two scrapes, so that they find numbers that are fresh. */
    private static final long PATIENCE = Duration.ofMinutes(6).toNanos();

    /** However many processes there are, looking takes no more than this part of one CPU. */
    private static final int AT_MOST_ONE_OF = 50;

    private final ProcessFiles files;
    private final Supplier<long[]> children;
    private final Ticker ticker;

    private volatile Look latest = Look.NONE;
    private volatile long asked;

    /** Whether there is a look at all; there is none before the first, and after a pause. */
    private volatile boolean looked;

    /** The thread while there is one; changed under the lock of this. */
    private volatile @Nullable Thread thread;

    /** @param children the pids of all children, asked for at each look */
    public UsageSampler(Supplier<long[]> children) {
        this(new LinuxProcessFiles(Path.of("/proc")), children, Ticker.SYSTEM);
    }

    UsageSampler(ProcessFiles files, Supplier<long[]> children, Ticker ticker) {
        this.files = files;
        this.children = children;
        this.ticker = ticker;
    }

    /** What a child used at the last look; {@link Usage#UNKNOWN} if it was not seen yet, or has ended. */
    public Usage of(long child) {
        asks();
        return child <= 0 ? Usage.UNKNOWN : latest.usages().getOrDefault(child, Usage.UNKNOWN);
    }

    /** Waits for the first look after a pause, but no longer than this. For those who ask once and would get nothing. */
    public void awaitLook(Duration longest) {
        asks();
        long until = ticker.nanos() + longest.toNanos();
        while (!looked && until - ticker.nanos() > 0) {
            LockSupport.parkNanos(this, 1_000_000);
        }
    }

    /** Somebody is going to ask: then the first look may be over by the time he does. */
    public void asks() {
        asked = ticker.nanos();
        if (thread == null) {
            begin();
        }
    }

    private synchronized void begin() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("usage").daemon(true).start(this::run);
        }
    }

    private void run() {
        try {
            while (isWanted()) {
                LockSupport.parkNanos(this, pause(look()));
            }
        } catch (RuntimeException bug) {
            LOG.error("internal error while looking at what processes use", bug);
        } finally {
            end();
        }
    }

    private boolean isWanted() {
        return ticker.nanos() - asked < PATIENCE;
    }

    private synchronized void end() {
        looked = false;
        latest = Look.NONE;
        thread = null;
    }

    /** Takes one look; returns how long that took. */
    long look() {
        long start = ticker.nanos();
        latest = Look.at(files, children.get(), latest, start);
        looked = true;
        return ticker.nanos() - start;
    }

    static long pause(long took) {
        return Math.max(PERIOD, took * AT_MOST_ONE_OF);
    }
}
