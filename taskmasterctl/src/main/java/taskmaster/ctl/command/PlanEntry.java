package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of a plan that are one thing for people: the same keys of all processes of a program. */
final class PlanEntry {
    private static final int SHOWN_PIDS = 3;

    /** What goes on comes before what begins and what ends. */
    private static final String SIGNS = "~+-";

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

    /** What changes, then what comes, then what goes; each in the order of the first steps. */
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
        List<PlanEntry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingInt(entry -> SIGNS.indexOf(entry.sign())));
        return sorted;
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

    /** What differs: a key, and its values where they have any, in each row; or a word for the whole. */
    List<List<String>> differences() {
        if (!first.changes().isEmpty()) {
            return first.changes().stream().map(this::difference).toList();
        }
        String word = switch (first.action()) {
            case "add" -> first.isGroup() ? first.program().isEmpty() ? "new group" : "new program" : "new process";
            case "remove" -> "removed";
            default -> first.detail();
        };
        return List.of(List.of(word));
    }

    private List<String> difference(PlanStep.Change change) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return List.of(change.key());
        }
        String after = PlanValues.shown(change.key(), change.after());
        return List.of(
                change.key(), PlanValues.shown(change.key(), change.before()), varies ? after + " (and alike)" : after);
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
