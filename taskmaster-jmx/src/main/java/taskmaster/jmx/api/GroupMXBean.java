package taskmaster.jmx.api;

/** A group of processes: {@code taskmaster:type=Group,name=G}. */
@Doc("A named set of processes commanded together")
public interface GroupMXBean extends Totals {

    @Doc("Name of the group")
    String getName();

    @Doc("Lower starts earlier and stops later")
    int getPriority();

    @Doc("Starts every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] start();

    @Doc("Stops every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] stop();

    @Doc("Restarts every process of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] restart();

    @Doc("Starts every process of the group and returns at once, with the number of a job of the Supervisor")
    @Impact(Impact.Kind.ACTION)
    long startJob();

    @Doc("Stops every process of the group and returns at once, with the number of a job of the Supervisor")
    @Impact(Impact.Kind.ACTION)
    long stopJob();

    @Doc("Restarts every process of the group and returns at once, with the number of a job of the Supervisor")
    @Impact(Impact.Kind.ACTION)
    long restartJob();

    @Doc("Sends a signal to every child of the group; one line per process")
    @Impact(Impact.Kind.ACTION)
    String[] signal(@Name("signal") @Doc("Name, with or without SIG, or number") String signal);
}
