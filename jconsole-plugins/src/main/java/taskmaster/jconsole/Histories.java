package taskmaster.jconsole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each process used lately, as far as this tab has seen it. Swing thread. */
final class Histories {
    private static final long CLOSEST_MILLIS = 1500;

    /** CPU and memory of one process. */
    private record Pair(History cpu, History memory) {
        Pair() {
            this(new History(), new History());
        }
    }

    private final Map<String, Pair> byName = new HashMap<>();
    private long last = -CLOSEST_MILLIS;

    /** Looks that come close on another, as they do after a command, would stretch the time they stand for: they are left out. */
    void add(List<ProcessRow> rows, long nowMillis) {
        if (nowMillis - last < CLOSEST_MILLIS) {
            return;
        }
        last = nowMillis;
        Set<String> present = rows.stream().map(ProcessRow::name).collect(Collectors.toSet());
        byName.keySet().retainAll(present);
        for (ProcessRow row : rows) {
            Pair pair = byName.computeIfAbsent(row.name(), name -> new Pair());
            pair.cpu().add(row.cpuPercent());
            pair.memory().add(row.rssBytes());
        }
    }

    double[] cpu(String name) {
        return byName.getOrDefault(name, new Pair()).cpu().values();
    }

    double[] memory(String name) {
        return byName.getOrDefault(name, new Pair()).memory().values();
    }
}
