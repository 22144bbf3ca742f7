package taskmaster.core.output;

import taskmaster.core.launch.ChildInput;

/**
 * The pipe that is the stdin of a process. Each child gets a new one: what one has not read is not meant for the next. Supervisor
 * thread.
 */
public interface InputPipe {

    /**
     * The end for the next child.
     *
     * @throws OutputException if there is none now
     */
    ChildInput open() throws OutputException;

    /** The child has its end, or there is no child: this process needs no copy of it. */
    void handedOver();

    /** The child is gone, and what it has not read with it. */
    void close();
}
