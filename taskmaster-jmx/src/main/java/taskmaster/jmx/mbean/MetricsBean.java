package taskmaster.jmx.mbean;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.MetricsMXBean;
import taskmaster.jmx.api.ProcessNumbers;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** All numbers of all processes, read from one snapshot. */
final class MetricsBean implements MetricsMXBean {
    /** As long as an exporter may wait once, so that its first scrape is a whole one. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);

    private final Commands commands;
    private final UsageSampler sampler;

    MetricsBean(Commands commands, UsageSampler sampler) {
        this.commands = commands;
        this.sampler = sampler;
    }

    /** The key is always the long form of the name, so that rules can take it apart. */
    @Override
    public Map<String, ProcessNumbers> getProcesses() {
        sampler.awaitLook(FIRST_LOOK);
        Map<String, ProcessNumbers> all = new LinkedHashMap<>();
        for (ProcessStatus process : commands.snapshot().processes()) {
            all.put(
                    process.id().group() + ":" + process.id().name(),
                    new Numbers(process, Sums.usage(List.of(process), sampler)));
        }
        return all;
    }

    /** One process. */
    private static final class Numbers extends Figures implements ProcessNumbers {
        private final ProcessStatus process;
        private final Usage usage;

        private Numbers(ProcessStatus process, Usage usage) {
            this.process = process;
            this.usage = usage;
        }

        @Override
        ProcessStatus now() {
            return process;
        }

        @Override
        Usage usage() {
            return usage;
        }

        @Override
        public int getUp() {
            return process.state() == ProcessState.RUNNING ? 1 : 0;
        }
    }
}
