package taskmaster.jmx.mbean;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import taskmaster.core.output.CapturedLog;

/**
 * What the daemon knows of itself and does not change while it runs.
 *
 * @param identifier the key of the configuration
 * @param serverUrl what children are told as {@code SUPERVISOR_SERVER_URL}
 * @param log its own log; empty: it keeps none
 */
public record DaemonFacts(
        String version,
        String identifier,
        long pid,
        Instant started,
        Path configFile,
        String serverUrl,
        Optional<CapturedLog> log) {}
