package taskmaster.core.config;

import taskmaster.core.model.OutputSpec;

/**
 * What the keys of one stream say.
 *
 * @param target with {@code ~} replaced
 */
record StreamSettings(
        LogTarget target,
        OutputSpec output,
        long maxBytes,
        int backups,
        long captureMaxBytes,
        boolean eventsEnabled,
        boolean syslog) {}
