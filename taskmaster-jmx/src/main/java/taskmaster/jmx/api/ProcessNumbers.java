package taskmaster.jmx.api;

/** What monitoring wants of one process; the meaning of each is that of the attribute of {@link ProcessMXBean} of the same name. */
public interface ProcessNumbers {

    int getStateCode();

    /** 1 if it is RUNNING, else 0. */
    int getUp();

    long getUptimeMillis();

    long getStartCount();

    long getRestartCount();

    long getUnexpectedExitCount();

    int getTries();

    long getStdoutBytes();

    long getStderrBytes();

    long getCpuNanos();

    double getCpuPercent();

    long getRssBytes();

    int getThreadCount();

    int getOpenFileCount();

    int getTreeSize();
}
