package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.MetricsMXBean;
import taskmaster.jmx.api.ProcessNumbers;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** All numbers of all processes, read from one snapshot. */
final class MetricsBean implements MetricsMXBean {
    private final Commands commands;
    private final UsageSampler sampler;

    MetricsBean(Commands commands, UsageSampler sampler) {
        this.commands = commands;
        this.sampler = sampler;
    }

    /** The key is always the long form of the name, so that rules can take it apart. */
    @Override
    public Map<String, ProcessNumbers> getProcesses() {
        Instant now = Instant.now();
        Map<String, ProcessNumbers> all = new LinkedHashMap<>();
        for (ProcessStatus process : commands.snapshot().processes()) {
            all.put(
                    process.id().group() + ":" + process.id().name(),
                    new Numbers(process, sampler.of(process.pid()), now));
        }
        return all;
    }

    /** One process. */
    private record Numbers(ProcessStatus process, Usage usage, Instant now) implements ProcessNumbers {
        @Override
        public int getStateCode() {
            return process.state().code();
        }

        @Override
        public int getUp() {
            return process.state() == ProcessState.RUNNING ? 1 : 0;
        }

        @Override
        public long getUptimeMillis() {
            return StatusText.uptimeMillis(process, now);
        }

        @Override
        public long getStartCount() {
            return process.startCount();
        }

        @Override
        public long getRestartCount() {
            return process.restartCount();
        }

        @Override
        public long getUnexpectedExitCount() {
            return process.unexpectedExits();
        }

        @Override
        public int getTries() {
            return process.tries();
        }

        @Override
        public long getStdoutBytes() {
            return process.stdoutLog().map(CapturedLog::bytesCaptured).orElse(0L);
        }

        @Override
        public long getStderrBytes() {
            return process.stderrLog().map(CapturedLog::bytesCaptured).orElse(0L);
        }

        @Override
        public long getCpuNanos() {
            return usage.cpuNanos();
        }

        @Override
        public double getCpuPercent() {
            return usage.cpuPercent();
        }

        @Override
        public long getRssBytes() {
            return usage.rssBytes();
        }

        @Override
        public int getThreadCount() {
            return usage.threads();
        }

        @Override
        public int getOpenFileCount() {
            return usage.openFiles();
        }

        @Override
        public int getTreeSize() {
            return usage.processes();
        }
    }
}
