package taskmaster.jmx.api;

import java.util.Map;

/** Sums over processes: all of the daemon, or those of a group. */
public interface Totals {

    @Doc("Number of processes")
    @Metric("gauge")
    int getProcessCount();

    @Doc("Number of processes that are RUNNING")
    @Metric("gauge")
    int getRunningCount();

    @Doc("Number of processes per state")
    @Metric("gauge")
    Map<String, Integer> getStateCounts();

    @Doc("Children created since the daemon started, of the processes there are now")
    @Metric("counter")
    long getStartCount();

    @Doc("Children created without a command, of the processes there are now")
    @Metric("counter")
    long getRestartCount();

    @Doc("Ends of children that exitcodes does not list and nobody asked for, of the processes there are now")
    @Metric("counter")
    long getUnexpectedExitCount();

    @Doc("Bytes captured from both streams, of the processes there are now")
    @Unit("bytes")
    @Metric("counter")
    long getCapturedBytes();

    @Doc("Line ends captured from both streams, of the processes there are now")
    @Metric("counter")
    long getCapturedLines();

    @Doc("CPU time of all children there are now; -1 while it is not known")
    @Unit("ns")
    @Metric("gauge")
    long getCpuNanos();

    @Doc("CPU use of all children over the last seconds, 100 for each CPU; -1 while it is not known")
    @Unit("%")
    @Metric("gauge")
    double getCpuPercent();

    @Doc("Resident memory of all children; -1 while it is not known")
    @Unit("bytes")
    @Metric("gauge")
    long getRssBytes();

    @Doc("Threads of all children; -1 while it is not known")
    @Metric("gauge")
    int getThreadCount();

    @Doc("Open descriptors of all children; -1 while it is not known, or may not be counted")
    @Metric("gauge")
    int getOpenFileCount();

    @Doc("Operating-system processes of all children; -1 while it is not known")
    @Metric("gauge")
    int getTreeSize();
}
