package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import taskmaster.core.supervisor.ProcessStatus;

/** Everything at once, one text per process: for a thousand programs a tenth of the work of composite data, on both sides. */
final class StatusRows {
    private StatusRows() {}

    static String[] of(List<ProcessStatus> processes, Instant now) {
        String[] rows = new String[processes.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(processes.get(i), now);
        }
        return rows;
    }

    private static String row(ProcessStatus process, Instant now) {
        return Row.of(
                process.id().toString(),
                process.id().group(),
                process.id().name(),
                process.state().name(),
                Integer.toString(process.state().code()),
                Long.toString(process.pid()),
                Long.toString(millis(process.started())),
                Long.toString(millis(process.stopped())),
                StatusText.lastExit(process),
                StatusText.of(process, now));
    }

    private static long millis(Optional<Instant> moment) {
        return moment.isPresent() ? moment.get().toEpochMilli() : 0;
    }
}
