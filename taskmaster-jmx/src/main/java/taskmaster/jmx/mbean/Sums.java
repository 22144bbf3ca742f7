package taskmaster.jmx.mbean;

import java.util.List;
import java.util.function.ToLongFunction;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** Numbers of many processes added up, for monitoring that cannot read a thousand beans. */
final class Sums {
    private Sums() {}

    static long of(List<ProcessStatus> processes, ToLongFunction<ProcessStatus> number) {
        return processes.stream().mapToLong(number).sum();
    }

    static long capturedBytes(ProcessStatus process) {
        return process.stdoutLog().map(CapturedLog::bytesCaptured).orElse(0L)
                + process.stderrLog().map(CapturedLog::bytesCaptured).orElse(0L);
    }

    static long capturedLines(ProcessStatus process) {
        return process.stdoutLog().map(CapturedLog::linesCaptured).orElse(0L)
                + process.stderrLog().map(CapturedLog::linesCaptured).orElse(0L);
    }

    /** What all their children use; zeros if none has a child, unknown until the first look. */
    static Usage usage(List<ProcessStatus> processes, UsageSampler sampler) {
        List<ProcessStatus> withChild =
                processes.stream().filter(process -> process.pid() > 0).toList();
        return withChild.isEmpty()
                ? new Usage(0, 0, 0, 0, 0, 0)
                : withChild.stream().map(process -> sampler.of(process.pid())).reduce(Usage.UNKNOWN, Usage::plus);
    }
}
