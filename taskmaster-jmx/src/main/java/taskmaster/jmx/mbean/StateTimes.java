package taskmaster.jmx.mbean;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import taskmaster.core.process.ProcessState;

/** How long a process has been in each state. Told of changes on one thread, read on any. */
final class StateTimes {

    /** What is over, and the state that goes on. */
    private record Sums(Map<ProcessState, Long> over, ProcessState now, Instant since) {

        /** A clock that was set back adds nothing. */
        Map<ProcessState, Long> upTo(Instant moment) {
            Map<ProcessState, Long> millis = new EnumMap<>(ProcessState.class);
            millis.putAll(over);
            millis.merge(now, Math.max(0, Duration.between(since, moment).toMillis()), Long::sum);
            return millis;
        }
    }

    private volatile Sums sums;

    StateTimes(ProcessState first, Instant since) {
        sums = new Sums(Map.of(), first, since);
    }

    void changed(ProcessState to, Instant when) {
        sums = new Sums(sums.upTo(when), to, when);
    }

    /** Every state is there, also those it never was in. */
    Map<String, Long> at(Instant now) {
        Map<ProcessState, Long> millis = sums.upTo(now);
        Map<String, Long> times = new LinkedHashMap<>();
        for (ProcessState state : ProcessState.values()) {
            times.put(state.name(), millis.getOrDefault(state, 0L));
        }
        return times;
    }
}
