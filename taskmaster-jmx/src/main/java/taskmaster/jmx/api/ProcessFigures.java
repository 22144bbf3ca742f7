package taskmaster.jmx.api;

/** The numbers of one process, for its own bean and for {@link MetricsMXBean}. */
public interface ProcessFigures {

    @Doc("State as a number: STOPPED 0, STARTING 10, RUNNING 20, BACKOFF 30, STOPPING 40, EXITED 100, FATAL 200")
    @Metric("gauge")
    int getStateCode();

    @Doc("Time since the child was created; 0 if there is none")
    @Unit("ms")
    @Metric("gauge")
    long getUptimeMillis();

    @Doc("Children created since the daemon started")
    @Metric("counter")
    long getStartCount();

    @Doc("Children created without a command, because the one before had ended")
    @Metric("counter")
    long getRestartCount();

    @Doc("Ends of children that exitcodes does not list and nobody asked for")
    @Metric("counter")
    long getUnexpectedExitCount();

    @Doc("Failed starts in a row")
    @Metric("gauge")
    int getTries();

    @Doc("Bytes captured from stdout since the daemon started")
    @Unit("bytes")
    @Metric("counter")
    long getStdoutBytes();

    @Doc("Bytes captured from stderr since the daemon started")
    @Unit("bytes")
    @Metric("counter")
    long getStderrBytes();

    @Doc("Line ends captured from stdout since the daemon started")
    @Metric("counter")
    long getStdoutLines();

    @Doc("Line ends captured from stderr since the daemon started")
    @Metric("counter")
    long getStderrLines();

    @Doc(
            "CPU time of the child and all that came of it, since the child was created; 0 until it was looked at, and without a child")
    @Unit("ns")
    @Metric("counter")
    long getCpuNanos();

    @Doc(
            "CPU use of the child and all that came of it over the last seconds, 100 for each CPU; 0 without a child, -1 while it is not known")
    @Unit("%")
    @Metric("gauge")
    double getCpuPercent();

    @Doc("Resident memory of the child and all that came of it; 0 without a child, -1 while it is not known")
    @Unit("bytes")
    @Metric("gauge")
    long getRssBytes();

    @Doc("Threads of the child and all that came of it; 0 without a child, -1 while it is not known")
    @Metric("gauge")
    int getThreadCount();

    @Doc(
            "Open descriptors of the child and all that came of it; 0 without a child, -1 while it is not known, or may not be counted")
    @Metric("gauge")
    int getOpenFileCount();

    @Doc("Operating-system processes of the child and all that came of it; 0 without a child, -1 while it is not known")
    @Metric("gauge")
    int getTreeSize();
}
