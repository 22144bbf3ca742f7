package taskmaster.core.posix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@link SpawnThread} needs to create one process.
 *
 * @param program the path of the program; a relative one is sought in the child's directory
 * @param words the arguments, the first being the name
 * @param environment the whole environment
 * @param directory where the child starts; empty: where this process is
 * @param umask its file mode creation mask; empty: that of this process
 * @param streams what becomes its descriptors 0, 1 and 2, unless there is a terminal
 * @param terminal the device that becomes its descriptors 0, 1 and 2, and its controlling terminal
 */
public record SpawnOrder(
        String program,
        List<String> words,
        Map<String, String> environment,
        Optional<String> directory,
        OptionalInt umask,
        Streams streams,
        Optional<String> terminal) {

    /** Descriptors of this process. They are put in place in this order, so none of them may be 0, 1 or 2. */
    public record Streams(int stdin, int stdout, int stderr) {}

    SpawnOrder with(Streams others) {
        return new SpawnOrder(program, words, environment, directory, umask, others, terminal);
    }
}
