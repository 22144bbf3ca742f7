package taskmaster.jmx.usage;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskmaster.core.time.Ticker;

/**
 * What is left of children that have ended: programs that went to the background by themselves, helpers nobody stopped, and whatever an
 * earlier daemon at the same control socket has left behind. They are known by the variables that every child of ours is given,
 * and passes on, whatever session or parent it moves to. Any thread; a look takes as long as reading {@code /proc} does.
 */
public final class Survivors {
    private static final int MOST_BYTES = 65536;

    /** Several questions in a row are answered by one look. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    /**
     * Somebody that is still there.
     *
     * @param name of the program it runs, as {@code ps} shows it
     */
    public record Survivor(long pid, String name) {}

    private final Path proc;
    private final String serverUrl;
    private final Ticker ticker;
    private final LinuxProcessFiles files;
    private @Nullable Map<String, List<Survivor>> latest;
    private long looked;

    /** @param serverUrl the value of {@code SUPERVISOR_SERVER_URL} that the daemon gives to children */
    public Survivors(String serverUrl) {
        this(Path.of("/proc"), serverUrl, Ticker.SYSTEM);
    }

    /** @param proc where the kernel shows its processes */
    public Survivors(Path proc, String serverUrl, Ticker ticker) {
        this.proc = proc;
        this.serverUrl = serverUrl;
        this.ticker = ticker;
        this.files = new LinuxProcessFiles(proc);
    }

    /** Those that came of a process, the eldest of each family; without its present child none of them may be. */
    public synchronized List<Survivor> of(String group, String name) {
        if (latest == null || ticker.nanos() - looked > FRESH) {
            latest = look();
            looked = ticker.nanos();
        }
        return latest.getOrDefault(key(group, name), List.of());
    }

    private Map<String, List<Survivor>> look() {
        Map<ProcStat, String> found = new HashMap<>();
        for (ProcStat process : files.all()) {
            owner(process.pid()).ifPresent(owner -> found.put(process, owner));
        }
        Set<Long> pids = new HashSet<>();
        found.keySet().forEach(process -> pids.add(process.pid()));
        Map<String, List<Survivor>> families = new HashMap<>();
        found.forEach((process, owner) -> {
            if (!pids.contains(process.parent())) {
                families.computeIfAbsent(owner, key -> new ArrayList<>())
                        .add(new Survivor(process.pid(), name(process.pid())));
            }
        });
        return families;
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
            return "?";
        }
    }

    private static String key(String group, String name) {
        return group + ':' + name;
    }
}
