package taskmaster.core.launch;

import taskmaster.core.model.SocketSpec;

/**
 * A socket of the daemon that children may be given as stdin. It is open as long as nobody closes it, with children or without:
 * who connects in between waits. Supervisor thread.
 */
public interface ListeningSocket extends AutoCloseable {

    /**
     * Makes the socket what another specification for the same address says.
     *
     * @throws LaunchException if that is not possible, with the reason for people
     */
    void adjust(SocketSpec changed) throws LaunchException;

    /** Listens no more; a path is removed if it is still that of this socket. What children hold of it stays theirs. */
    @Override
    void close();
}
