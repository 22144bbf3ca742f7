package taskmaster.core.launch;

/** One operating-system process, from its creation to the moment its end was reported; never reused. Compared by identity. */
public interface Child {

    /** The process id; for people, for signals and for {@code /proc}, never an identity. */
    long pid();
}
