package taskmaster.jmx.api;

import java.util.Map;

/**
 * Numbers for exporters: {@code taskmaster:type=Metrics}. One read of one attribute instead of one per process; with a thousand
 * processes that is the difference between milliseconds and seconds.
 */
@Doc("The numbers of all processes in one read, for exporters")
public interface MetricsMXBean {

    @Doc("The numbers of every process, by group:name")
    Map<String, ProcessNumbers> getProcesses();
}
