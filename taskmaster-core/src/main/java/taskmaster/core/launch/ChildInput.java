package taskmaster.core.launch;

/** What a child gets as its stdin, unless its stdout is a {@link ChildEnd.Terminal}, which is its stdin as well. */
public sealed interface ChildInput {

    /** The null device: there is nothing to read. */
    record Null() implements ChildInput {}

    /** A socket of the same launcher. */
    record Socket(ListeningSocket socket) implements ChildInput {}

    /** A descriptor of this process, which stays its owner's; the child gets a duplicate. Only for launchers that can. */
    record Descriptor(int fd) implements ChildInput {}
}
