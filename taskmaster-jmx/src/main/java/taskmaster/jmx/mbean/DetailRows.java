package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** All that is known of every process, for tables; a column that has nothing to say is empty. Columns may be added at the end. */
final class DetailRows {
    static final String COLUMNS = Row.of(
            "namespec",
            "group",
            "name",
            "program",
            "state",
            "pid",
            "uptimeMillis",
            "cpuPercent",
            "rssBytes",
            "threads",
            "openFiles",
            "starts",
            "restarts",
            "unexpectedExits",
            "lastExit",
            "reason",
            "nextTryMillis",
            "tries",
            "priority",
            "autostart",
            "exitExpected",
            "startedMillis",
            "startTries",
            "startupMillis");

    private DetailRows() {}

    static String[] of(List<ProcessStatus> processes, UsageSampler sampler, Instant now) {
        String[] rows = new String[processes.size() + 1];
        rows[0] = COLUMNS;
        for (int i = 1; i < rows.length; i++) {
            ProcessStatus process = processes.get(i - 1);
            rows[i] = row(process, sampler.of(process.pid()), now);
        }
        return rows;
    }

    private static String row(ProcessStatus process, Usage usage, Instant now) {
        return Row.of(
                process.id().toString(),
                process.id().group(),
                process.id().name(),
                process.spec().program(),
                process.state().name(),
                process.pid() > 0 ? Long.toString(process.pid()) : "",
                process.pid() > 0 ? Long.toString(StatusText.uptimeMillis(process, now)) : "",
                usage.cpuPercent() < 0 ? "" : String.format(Locale.ROOT, "%.1f", usage.cpuPercent()),
                known(usage.rssBytes()),
                known(usage.threads()),
                known(usage.openFiles()),
                Long.toString(process.startCount()),
                Long.toString(process.restartCount()),
                Long.toString(process.unexpectedExits()),
                StatusText.lastExit(process),
                process.reason().orElse(""),
                process.nextTry()
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf)
                        .orElse(""),
                Integer.toString(process.tries()),
                Integer.toString(process.spec().priority()),
                Boolean.toString(process.spec().autostart()),
                process.lastExit()
                        .map(exit -> Boolean.toString(process.spec().restart().expects(exit)))
                        .orElse(""),
                process.started()
                        .map(Instant::toEpochMilli)
                        .map(String::valueOf)
                        .orElse(""),
                process.startTries() == 0 ? "" : Integer.toString(process.startTries()),
                known(process.startupMillis()));
    }

    private static String known(long number) {
        return number < 0 ? "" : Long.toString(number);
    }
}
