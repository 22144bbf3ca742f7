package taskmaster.jmx.mbean;

/** Which processes somebody may see and command. */
@FunctionalInterface
public interface Sight {

    /**
     * Whether this one is among them.
     *
     * @param program the section it is made from; empty if that is not known any more
     */
    boolean includes(String group, String name, String program);
}
