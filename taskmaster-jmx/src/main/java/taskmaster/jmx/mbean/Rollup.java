package taskmaster.jmx.mbean;

import java.util.List;
import java.util.Map;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.Totals;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** The attributes that are sums over processes, which the daemon and each group have alike. */
abstract class Rollup extends Consumption implements Totals {
    private final UsageSampler sampler;

    Rollup(UsageSampler sampler) {
        this.sampler = sampler;
    }

    /** The processes that whoever calls may see. */
    abstract List<ProcessStatus> members();

    @Override
    Usage usage() {
        return Sums.usage(members(), sampler);
    }

    @Override
    public int getProcessCount() {
        return members().size();
    }

    @Override
    public int getRunningCount() {
        return StateCounts.of(members(), ProcessState.RUNNING);
    }

    @Override
    public Map<String, Integer> getStateCounts() {
        return StateCounts.of(members());
    }

    @Override
    public long getStartCount() {
        return Sums.of(members(), ProcessStatus::startCount);
    }

    @Override
    public long getRestartCount() {
        return Sums.of(members(), ProcessStatus::restartCount);
    }

    @Override
    public long getUnexpectedExitCount() {
        return Sums.of(members(), ProcessStatus::unexpectedExits);
    }

    @Override
    public long getCapturedBytes() {
        return Sums.of(members(), Sums::capturedBytes);
    }

    @Override
    public long getCapturedLines() {
        return Sums.of(members(), Sums::capturedLines);
    }

    @Override
    public long getCpuNanos() {
        return usage().cpuNanos();
    }
}
