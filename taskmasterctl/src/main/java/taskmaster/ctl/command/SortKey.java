package taskmaster.ctl.command;

import java.util.Comparator;
import taskmaster.ctl.render.DetailRow;

/** What {@code status} and {@code top} sort by; of numbers the largest comes first. */
public enum SortKey {
    NAME(""),
    STATE(""),
    CPU("cpuPercent"),
    MEMORY("rssBytes"),
    UPTIME("uptimeMillis"),
    RESTARTS("restarts"),
    PID("pid");

    private final String column;

    SortKey(String column) {
        this.column = column;
    }

    /** The key of that name. @throws UsageException if there is none */
    static SortKey of(String word) throws UsageException {
        return switch (word) {
            case "name" -> NAME;
            case "state" -> STATE;
            case "cpu" -> CPU;
            case "mem", "memory" -> MEMORY;
            case "up", "uptime" -> UPTIME;
            case "restarts" -> RESTARTS;
            case "pid" -> PID;
            default ->
                throw Arguments.wrong(
                        "--sort: found " + word + ", expected name, state, cpu, memory, uptime, restarts or pid");
        };
    }

    /** The order; names stay in theirs where the key is the same. */
    public Comparator<DetailRow> order() {
        return switch (this) {
            case NAME ->
                Comparator.comparing((DetailRow row) -> row.text("group")).thenComparing(row -> row.text("name"));
            case STATE -> Comparator.comparing(DetailRow::state);
            default ->
                Comparator.comparingDouble((DetailRow row) -> row.number(column))
                        .reversed();
        };
    }
}
