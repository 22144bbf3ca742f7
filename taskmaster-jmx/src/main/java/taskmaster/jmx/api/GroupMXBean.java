package taskmaster.jmx.api;

import java.util.Map;

/** A group of processes: {@code taskmaster:type=Group,name=G}. */
@Doc("A named set of processes commanded together")
public interface GroupMXBean {

    @Doc("Name of the group")
    String getName();

    @Doc("Lower starts earlier and stops later")
    int getPriority();

    @Doc("Number of processes in the group")
    @Metric("gauge")
    int getProcessCount();

    @Doc("Number of processes that are RUNNING")
    @Metric("gauge")
    int getRunningCount();

    @Doc("Number of processes per state")
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

    @Doc("CPU time of all children of the group; -1 while it is not known")
    @Unit("ns")
    @Metric("gauge")
    long getCpuNanos();

    @Doc("CPU use of all children of the group over the last seconds, 100 for each CPU; -1 while it is not known")
    @Unit("%")
    @Metric("gauge")
    double getCpuPercent();

    @Doc("Resident memory of all children of the group; -1 while it is not known")
    @Unit("bytes")
    @Metric("gauge")
    long getRssBytes();

    @Doc("Threads of all children of the group; -1 while it is not known")
    @Metric("gauge")
    int getThreadCount();

    @Doc("Open descriptors of all children of the group; -1 while it is not known, or may not be counted")
    @Metric("gauge")
    int getOpenFileCount();

    @Doc("Operating-system processes of all children of the group; -1 while it is not known")
    @Metric("gauge")
    int getTreeSize();

    @Doc("Starts every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] start();

    @Doc("Stops every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] stop();

    @Doc("Restarts every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] restart();

    @Doc("Sends a signal to every child of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] signal(@Name("signal") @Doc("Name, with or without SIG, or number") String signal);
}
