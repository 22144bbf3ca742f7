package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of a plan that are one thing for people: the same keys of all processes of a program. */
final class PlanEntry {
    private static final int SHOWN_PIDS = 3;

    private final PlanStep first;
    private final List<String> pids = new ArrayList<>();
    private int processes;
    private int restarts;
    private int starts;
    private int stops;
    private boolean varies;

    private PlanEntry(PlanStep first) {
        this.first = first;
    }

    /** In the order of their first steps. */
    static List<PlanEntry> of(List<PlanStep> steps) {
        Map<List<Object>, PlanEntry> entries = new LinkedHashMap<>();
        for (PlanStep step : steps) {
            List<String> keys =
                    step.changes().stream().map(PlanStep.Change::key).toList();
            entries.computeIfAbsent(
                            List.of(step.action(), step.owner(), step.isGroup(), step.detail(), keys),
                            unknown -> new PlanEntry(step))
                    .add(step);
        }
        return List.copyOf(entries.values());
    }

    private void add(PlanStep step) {
        processes++;
        restarts += step.restarts();
        starts += step.starts();
        stops += step.stops();
        pids.addAll(step.pids());
        varies |= !step.changes().equals(first.changes());
    }

    /** {@code +}, {@code -} or {@code ~}: one program more, one less, or another. */
    char sign() {
        return switch (first.action()) {
            case "add" -> first.isOfNumprocs() ? '~' : '+';
            case "remove" -> first.isOfNumprocs() ? '~' : '-';
            default -> '~';
        };
    }

    String owner() {
        return first.owner();
    }

    int restarts() {
        return restarts;
    }

    int starts() {
        return starts;
    }

    int stops() {
        return stops;
    }

    /** What differs: a key and its values in each row, or a word for the whole. */
    List<List<String>> differences() {
        if (!first.changes().isEmpty()) {
            return first.changes().stream().map(this::difference).toList();
        }
        String word = switch (first.action()) {
            case "add" -> first.isGroup() ? first.program().isEmpty() ? "new group" : "new program" : "new process";
            case "remove" -> "removed";
            default -> first.detail();
        };
        return List.of(List.of(word, ""));
    }

    private List<String> difference(PlanStep.Change change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return List.of(change.key(), "");
        }
        String values = PlanValues.shown(change.key(), change.before()) + " -> "
                + PlanValues.shown(change.key(), change.after());
        return List.of(change.key(), varies ? values + " (and alike)" : values);
    }

    /** What it means for children. */
    String effect() {
        List<String> parts = new ArrayList<>();
        if (restarts > 0) {
            parts.add("restart" + (restarts == 1 ? "" : ", " + restarts + " processes"));
        }
        if (starts > 0) {
            parts.add("start " + starts);
        }
        if (stops > 0) {
            parts.add("stop " + stops + running());
        }
        return parts.isEmpty() ? still() : String.join("; ", parts);
    }

    private String running() {
        if (pids.isEmpty()) {
            return "";
        }
        List<String> some = pids.subList(0, Math.min(SHOWN_PIDS, pids.size()));
        return " (running, pid " + String.join(" ", some) + (some.size() < pids.size() ? " ..." : "") + ")";
    }

    /** Nothing is touched. */
    private String still() {
        return switch (first.action()) {
            case "add" -> "not started";
            case "change" -> "live";
            default -> processes == 1 ? "not running" : "none is running";
        };
    }
}
