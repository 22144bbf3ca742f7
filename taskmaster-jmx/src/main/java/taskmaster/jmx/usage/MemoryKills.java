package taskmaster.jmx.usage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import taskmaster.core.time.Ticker;

/**
 * Whether the kernel kills because memory runs out: {@code oom_kill} of the control group of the daemon and its children (cgroups(7),
 * version 2), or of the whole machine (proc(5), vmstat) where that cannot be read. The kernel counts before it kills, and tells
 * nobody whom. Any thread.
 */
public final class MemoryKills {
    private static final String KEY = "oom_kill ";

    /** A child that was killed is told of a moment later, and several may be killed at once. */
    private static final long AT_ONCE = Duration.ofSeconds(2).toNanos();

    private final Path file;
    private final Ticker ticker;
    private long counted;
    private long grown;

    /** Counts from now on. */
    public static MemoryKills ofThisMachine() {
        Path proc = Path.of("/proc");
        return new MemoryKills(counter(proc.resolve("self/cgroup"), Path.of("/sys/fs/cgroup"), proc), Ticker.SYSTEM);
    }

    /** Counts from now on, in this file. */
    public MemoryKills(Path file, Ticker ticker) {
        this.file = file;
        this.ticker = ticker;
        this.counted = count();
        this.grown = ticker.nanos() - 2 * AT_ONCE;
    }

    /** The file to look at. */
    static Path counter(Path membership, Path groups, Path proc) {
        try {
            for (String line : Files.readAllLines(membership, StandardCharsets.UTF_8)) {
                if (line.startsWith("0::/")) {
                    Path events =
                            groups.resolve(line.substring("0::/".length())).resolve("memory.events");
                    if (Files.isReadable(events)) {
                        return events;
                    }
                }
            }
        } catch (IOException hidden) {
            // then the machine as a whole has to do
        }
        return proc.resolve("vmstat");
    }

    /** Whether the kernel has killed something a moment ago. */
    public synchronized boolean isKilling() {
        long count = count();
        if (count > counted) {
            counted = count;
            grown = ticker.nanos();
        }
        return ticker.nanos() - grown < AT_ONCE;
    }

    /** Where that is known from. */
    public Path file() {
        return file;
    }

    private long count() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith(KEY))
                    .mapToLong(
                            line -> Long.parseLong(line.substring(KEY.length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
