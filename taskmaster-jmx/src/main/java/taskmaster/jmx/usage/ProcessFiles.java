package taskmaster.jmx.usage;

import java.util.List;

/** What the kernel tells of all processes of this machine. */
interface ProcessFiles {

    /** Every process there is at this moment. */
    List<ProcStat> all();

    /** How many descriptors a process has open; -1 if that may not be known. */
    int openFiles(long pid);

    /** Nanoseconds of a clock tick. */
    long tickNanos();

    long pageBytes();

    /** Clock ticks since the machine began. */
    long now();
}
