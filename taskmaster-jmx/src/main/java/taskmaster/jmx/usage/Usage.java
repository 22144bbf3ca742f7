package taskmaster.jmx.usage;

/**
 * What a child and everything that came of it use.
 *
 * @param cpuNanos CPU time since the child was created, of those that have ended too
 * @param cpuPercent of one CPU, over the time between the last two looks; at the first, since the child was created
 * @param rssBytes resident memory; pages that are shared count for each
 * @param openFiles open descriptors; -1 if they may not be counted
 * @param processes how many there are, the child itself included
 */
public record Usage(long cpuNanos, double cpuPercent, long rssBytes, int threads, int openFiles, int processes) {

    /** Nothing is known: every number is -1. */
    public static final Usage UNKNOWN = new Usage(-1, -1, -1, -1, -1, -1);

    public boolean isKnown() {
        return processes > 0;
    }

    /** Both together; what is not known of one counts as nothing. */
    public Usage plus(Usage other) {
        return new Usage(
                sum(cpuNanos, other.cpuNanos),
                cpuPercent < 0 || other.cpuPercent < 0
                        ? Math.max(cpuPercent, other.cpuPercent)
                        : cpuPercent + other.cpuPercent,
                sum(rssBytes, other.rssBytes),
                (int) sum(threads, other.threads),
                (int) sum(openFiles, other.openFiles),
                (int) sum(processes, other.processes));
    }

    private static long sum(long one, long other) {
        return one < 0 || other < 0 ? Math.max(one, other) : one + other;
    }
}
