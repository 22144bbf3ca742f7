package taskmaster.core.output;

/** Where a process takes what is typed: its terminal, or the pipe that is its stdin. Any thread; nothing here waits. */
public interface ProcessInput {

    /**
     * Hands bytes over.
     *
     * @return how many were taken; fewer than there are if the process does not read as fast
     * @throws OutputException if there is nobody to read them
     */
    int write(byte[] bytes) throws OutputException;
}
