package taskmaster.jmx.mbean;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.ProcessStatus;

/**
 * What a process wrote last to stderr, which is where most programs say why they end: of its latest run, or if that wrote nothing, of
 * those before.
 *
 * @param title where the lines are from, or why there are none; empty if there is nothing to say
 */
record LastOutput(String title, List<String> lines) {
    private static final LastOutput NONE = new LastOutput("", List.of());
    private static final int BYTES = 2048;
    private static final int LINES = 5;
    private static final int LINE = 200;

    /** Reads the end of the log, on the caller's thread. */
    static LastOutput of(ProcessStatus process) {
        boolean merged = process.spec().stderr() instanceof OutputSpec.Merged;
        Optional<CapturedLog> log = merged ? process.stdoutLog() : process.stderrLog();
        if (log.isEmpty()) {
            return NONE;
        }
        try {
            return of(log.get(), merged ? "stdout" : "stderr");
        } catch (IOException unreadable) {
            return new LastOutput("its stderr cannot be read: " + unreadable.getMessage(), List.of());
        }
    }

    private static LastOutput of(CapturedLog log, String stream) throws IOException {
        long[] runs = log.runStarts();
        long ofLatest = runs.length == 0 ? BYTES : log.end() - runs[runs.length - 1];
        List<String> latest = lines(log, Math.clamp(ofLatest, 0, BYTES));
        if (!latest.isEmpty()) {
            return new LastOutput("last lines of " + stream + " (" + log.path() + "):", latest);
        }
        List<String> earlier = lines(log, BYTES);
        return earlier.isEmpty()
                ? NONE
                : new LastOutput("last lines of " + stream + ", of an earlier run (" + log.path() + "):", earlier);
    }

    private static List<String> lines(CapturedLog log, int bytes) throws IOException {
        List<String> all = Logs.tail(log, bytes)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, Math.min(LINE, line.length())))
                .toList();
        return all.subList(Math.max(0, all.size() - LINES), all.size());
    }
}
