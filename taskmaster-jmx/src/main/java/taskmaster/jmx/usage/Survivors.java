package taskmaster.jmx.usage;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/**
 * What is left of children that have ended: programs that went to the background by themselves, helpers nobody stopped, and whatever an
 * earlier daemon at the same control socket has left behind. They are known by the variables that every child of ours is given,
 * and passes on, whatever session or parent it moves to. A program that writes its title over them, as nginx does, is known by its name
 * and by its birth: an orphan that came while the child was there. Any thread; a look takes as long as reading {@code /proc} does.
 */
public final class Survivors {
    private static final long OWN_PID = ProcessHandle.current().pid();
    private static final int MOST_BYTES = 65536;

    /** As much of a name as the kernel keeps (proc_pid_comm(5)). */
    private static final int NAME_LENGTH = 15;

    /** Several questions in a row are answered by one look. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /** Births are counted in ticks of 10 ms, and are told from the age of the machine. */
    private static final Duration BLUR = Duration.ofMillis(100);

    /**
     * Somebody that is still there.
     *
     * @param name of the program it runs, as {@code ps} shows it
     */
    public record Survivor(long pid, String name) {}

    /**
     * Whose survivors are sought.
     *
     * @param program the file it runs, without its folder
     * @param from when the first child was created that may have left any
     * @param to when the last of them ended
     */
    public record Sought(String group, String name, String program, Instant from, Instant to) {
        private String shortName() {
            return program.substring(0, Math.min(NAME_LENGTH, program.length()));
        }

        private boolean livedAt(Instant birth) {
            return !birth.isBefore(from.minus(BLUR)) && !birth.isAfter(to.plus(BLUR));
        }
    }

    /** All processes at a moment, those that carry our marks with the name of whom they came of. */
    private record Census(List<ProcStat> all, Map<Long, String> owners, Instant at, long ticks, long nanos) {}

    private final Path proc;
    private final String serverUrl;
    private final Ticker ticker;
    private final InstantSource clock;
    private final LinuxProcessFiles files;
    private @Nullable Census latest;

    /** @param serverUrl the value of {@code SUPERVISOR_SERVER_URL} that the daemon gives to children */
    public Survivors(String serverUrl) {
        this(Path.of("/proc"), serverUrl, Ticker.SYSTEM, InstantSource.system());
    }

    /** @param proc where the kernel shows its processes */
    public Survivors(Path proc, String serverUrl, Ticker ticker, InstantSource clock) {
        this.proc = proc;
        this.serverUrl = serverUrl;
        this.ticker = ticker;
        this.clock = clock;
        this.files = new LinuxProcessFiles(proc);
    }

    /**
     * Those that came of a process without a child and are still there, the eldest of each family.
     *
     * @param children all present children of the daemon
     */
    public List<Survivor> of(Sought sought, Set<Long> children) {
        Census census = census();
        Set<Long> found = census.all().stream()
                .filter(process -> isOf(process, sought, census) && !children.contains(process.pid()))
                .map(ProcStat::pid)
                .filter(pid -> Files.exists(proc.resolve(pid + "/stat")))
                .collect(Collectors.toSet());
        return census.all().stream()
                .filter(process -> found.contains(process.pid()) && !found.contains(process.parent()))
                .map(process -> new Survivor(process.pid(), name(process.pid())))
                .sorted(Comparator.comparingLong(Survivor::pid))
                .toList();
    }

    private boolean isOf(ProcStat process, Sought sought, Census census) {
        String owner = census.owners().get(process.pid());
        if (owner != null) {
            return owner.equals(key(sought.group(), sought.name()));
        }
        boolean orphan = process.parent() == 1 || process.parent() == OWN_PID;
        Instant birth = census.at().minusNanos((census.ticks() - process.startTicks()) * files.tickNanos());
        return orphan && sought.livedAt(birth) && name(process.pid()).equals(sought.shortName());
    }

    private synchronized Census census() {
        Census last = latest;
        if (last != null && ticker.nanos() - last.nanos() <= FRESH) {
            return last;
        }
        List<ProcStat> all = files.all();
        Map<Long, String> owners = new HashMap<>();
        for (ProcStat process : all) {
            owner(process.pid()).ifPresent(owner -> owners.put(process.pid(), owner));
        }
        Census census = new Census(all, owners, clock.instant(), files.now(), ticker.nanos());
        latest = census;
        return census;
    }

    /** Whose child it is or comes of; empty if of none of ours, or if it may not be looked at. */
    private Optional<String> owner(long pid) {
        Map<String, String> marks = new HashMap<>();
        try (FileInputStream in =
                new FileInputStream(proc.resolve(pid + "/environ").toFile())) {
            String variables = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            if (!variables.contains(serverUrl)) {
                return Optional.empty();
            }
            for (String variable : variables.split("\0")) {
                int equals = variable.indexOf('=');
                if (equals > 0 && variable.startsWith("SUPERVISOR_")) {
                    marks.put(variable.substring(0, equals), variable.substring(equals + 1));
                }
            }
        } catch (IOException foreignOrGone) {
            return Optional.empty();
        }
        String name = marks.get("SUPERVISOR_PROCESS_NAME");
        String group = marks.get("SUPERVISOR_GROUP_NAME");
        return name != null && group != null && serverUrl.equals(marks.get("SUPERVISOR_SERVER_URL"))
                ? Optional.of(key(group, name))
                : Optional.empty();
    }

    private String name(long pid) {
        try {
            return Files.readString(proc.resolve(pid + "/comm")).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static String key(String group, String name) {
        return group + ':' + name;
    }
}
