package taskmaster.core.launch;

import java.io.InputStream;
import java.util.function.Consumer;

/**
 * What a child gets as its stdout or stderr: the seam between creating children and capturing what they write. Whoever wires
 * a stream (a pipe or a terminal today; a FIFO or an inherited descriptor likewise) says here what the launcher has to put in place.
 */
public sealed interface ChildEnd {

    /** The null device: the stream is thrown away by the kernel. */
    record Null() implements ChildEnd {}

    /** Only for stderr: the same open file as stdout. */
    record SameAsStdout() implements ChildEnd {}

    /** A descriptor of this process, which stays its owner's; the child gets a duplicate. Only for launchers that can. */
    record Descriptor(int fd) implements ChildEnd {}

    /**
     * Only for stdout: a terminal, which becomes stdin, stdout and stderr and the controlling terminal of the child's session. Only
     * for launchers that open files in the child.
     *
     * @param path its device, opened by nobody yet
     */
    record Terminal(String path) implements ChildEnd {}

    /** Whoever takes the stream that the launcher itself makes. Only for launchers that cannot pass descriptors. */
    record Pumped(Consumer<InputStream> reader) implements ChildEnd {}
}
