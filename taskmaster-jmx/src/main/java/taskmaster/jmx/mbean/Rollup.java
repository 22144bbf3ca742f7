package taskmaster.jmx.mbean;

import java.util.List;
import java.util.Map;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** The attributes that are sums over processes, which the daemon and each group have alike. */
abstract class Rollup {
    private final UsageSampler sampler;

    Rollup(UsageSampler sampler) {
        this.sampler = sampler;
    }

    /** The processes that whoever calls may see. */
    abstract List<ProcessStatus> members();

    private Usage usage() {
        return Sums.usage(members(), sampler);
    }

    public int getProcessCount() {
        return members().size();
    }

    public int getRunningCount() {
        return StateCounts.of(members(), ProcessState.RUNNING);
    }

    public Map<String, Integer> getStateCounts() {
        return StateCounts.of(members());
    }

    public long getStartCount() {
        return Sums.of(members(), ProcessStatus::startCount);
    }

    public long getRestartCount() {
        return Sums.of(members(), ProcessStatus::restartCount);
    }

    public long getUnexpectedExitCount() {
        return Sums.of(members(), ProcessStatus::unexpectedExits);
    }

    public long getCapturedBytes() {
        return Sums.of(members(), Sums::capturedBytes);
    }

    public long getCpuNanos() {
        return usage().cpuNanos();
    }

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
