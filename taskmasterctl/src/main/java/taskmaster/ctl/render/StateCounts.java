package taskmaster.ctl.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many processes are in which state, as a line. */
public final class StateCounts {
    private static final List<String> ORDER =
            List.of("RUNNING", "STARTING", "BACKOFF", "STOPPING", "FATAL", "EXITED", "STOPPED");

    private StateCounts() {}

    /** {@code 3 processes: 2 RUNNING, 1 FATAL}. */
    public static String of(List<String> states) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String state : ORDER) {
            counts.put(state, 0);
        }
        for (String state : states) {
            counts.merge(state, 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((state, count) -> {
            if (count > 0) {
                text.append(text.isEmpty() ? ": " : ", ")
                        .append(count)
                        .append(' ')
                        .append(state);
            }
        });
        return states.size() + (states.size() == 1 ? " process" : " processes") + text;
    }
}
