package taskmaster.jmx.mbean;

import taskmaster.jmx.usage.Usage;

/** What one process, or several together, use at this moment: the attributes that all such beans have. Any thread. */
abstract class Consumption {

    abstract Usage usage();

    public double getCpuPercent() {
        return usage().cpuPercent();
    }

    public long getRssBytes() {
        return usage().rssBytes();
    }

    public int getThreadCount() {
        return usage().threads();
    }

    public int getOpenFileCount() {
        return usage().openFiles();
    }

    public int getTreeSize() {
        return usage().processes();
    }
}
