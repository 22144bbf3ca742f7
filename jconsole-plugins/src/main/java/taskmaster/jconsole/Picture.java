package taskmaster.jconsole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The daemon at one moment.
 *
 * @param jobs those that were asked for and that the daemon still knows, by number
 */
record Picture(String identifier, String version, Rights rights, List<ProcessRow> rows, Map<Long, JobProgress> jobs) {

    /** {@code 3 processes: 1 FATAL, 2 RUNNING}, what is most urgent first. */
    String summary() {
        Map<String, Long> states = rows.stream()
                .collect(Collectors.groupingBy(ProcessRow::state, LinkedHashMap::new, Collectors.counting()));
        String counts = states.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(StateLook.BY_NAME.reversed()))
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
        return Figures.processes(rows.size()) + (counts.isEmpty() ? "" : ": " + counts);
    }

    /** {@code taskmaster 0.1.0, as op (operator)}. */
    String identity() {
        String who = rights.introduction();
        return identifier + " " + version + (who.isEmpty() ? "" : ", as " + who);
    }
}
