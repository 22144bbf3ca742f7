package taskmaster.core.output;

import java.util.Optional;
import taskmaster.core.launch.ChildEnd;

/**
 * One output stream of one process, over all its children: the wiring stays in place between restarts, so that nothing written
 * last is lost and a restart costs nothing here.
 */
public interface Capture {

    /**
     * The end to give to the next child; opens log and wiring if they are not open yet. Supervisor thread; does no more than
     * open local files.
     *
     * @throws OutputException if the log cannot be opened; the next call tries again
     */
    ChildEnd open() throws OutputException;

    /** The child is gone. A pipe stays for the next one; a terminal ends with the leader of its session. Supervisor thread. */
    default void childEnded() {}

    /** The log this stream is kept in; empty if it is thrown away or goes where stdout goes. Any thread. */
    Optional<CapturedLog> log();

    /** Takes what is still in the pipe, then frees wiring and log. Returns at once, any thread. */
    void close();
}
