package taskmaster.core.model;

import java.time.Duration;

/**
 * How a process is asked to end, and what follows when it does not.
 *
 * @param stopsignal the one signal that asks
 * @param stopwaitsecs how long to wait before SIGKILL
 * @param stopasgroup whether {@code stopsignal} goes to the whole process group
 * @param killasgroup whether SIGKILL goes to the whole process group
 */
public record StopPolicy(UnixSignal stopsignal, Duration stopwaitsecs, boolean stopasgroup, boolean killasgroup) {}
