package taskmaster.core.output;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.time.Ticker;

/**
 * The logs in use, one {@link RotatingFile} per path however many streams go there: two writers that rotate one file would destroy
 * each other's work. Any thread; does no file operation under its monitor.
 */
final class LogFiles {

    private record Shared(RotatingFile file, int users) {}

    private final Store store;
    private final Consumer<String> warnings;
    private final Ticker ticker;
    private final Map<Path, Shared> logs = new HashMap<>();

    LogFiles(Store store, Consumer<String> warnings, Ticker ticker) {
        this.store = store;
        this.warnings = warnings;
        this.ticker = ticker;
    }

    /** The log of a stream; see the other method. */
    RotatingFile acquire(ProcessId process, StreamName stream, OutputSpec.ToFile spec, AutoLogs autoLogs) {
        Path path = spec.path().orElseGet(() -> autoLogs.newPath(process.name(), stream));
        return acquire(path, spec.path().isEmpty(), new RotationRule(spec.maxBytes(), spec.backups()));
    }

    /** The log under a path, not yet opened if nobody else uses it; the latest rule holds. To be given back. */
    synchronized RotatingFile acquire(Path path, boolean confidential, RotationRule rule) {
        Path key = path.toAbsolutePath().normalize();
        Shared known = logs.get(key);
        RotatingFile file =
                known == null ? new RotatingFile(key, confidential, rule, store, warnings, ticker) : known.file();
        file.adopt(rule);
        logs.put(key, new Shared(file, known == null ? 1 : known.users() + 1));
        return file;
    }

    /** Closes the log if this was its last user. */
    void release(RotatingFile file) {
        if (forget(file)) {
            file.close();
        }
    }

    private synchronized boolean forget(RotatingFile file) {
        Shared known = logs.get(file.path());
        if (known == null || known.file() != file) {
            return false;
        }
        if (known.users() > 1) {
            logs.put(file.path(), new Shared(file, known.users() - 1));
            return false;
        }
        logs.remove(file.path());
        return true;
    }

    /** Opens every log anew whose file was moved away. */
    void reopen() {
        all().forEach(RotatingFile::reopen);
    }

    private synchronized List<RotatingFile> all() {
        return logs.values().stream().map(Shared::file).toList();
    }
}
