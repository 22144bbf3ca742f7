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
