package taskmaster.core.launch;

import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;

/**
 * The operating system, as the supervisor needs it: create children, signal them, open sockets for them, and wait for the next thing to happen.
 *
 * <p>All methods but {@link #wake} are for the one supervisor thread. A child is the leader of a new session and process
 * group, has as stdin what the request says, no descriptor but 0, 1 and 2, an empty signal mask and default signal dispositions.
 */
public interface Launcher extends AutoCloseable {

    /**
     * Creates a child. Does not wait for anything but the exec itself.
     *
     * @throws LaunchException if no child was created, with the reason for people
     */
    Child spawn(LaunchRequest request) throws LaunchException;

    /**
     * Opens a socket for children that are spawned later; it listens from now on. Waits for nobody.
     *
     * @throws LaunchException if there is no such socket now, with the reason for people
     */
    ListeningSocket listen(SocketSpec socket) throws LaunchException;

    /**
     * Sends a signal to a child.
     *
     * @param toGroup whether to the whole process group it leads
     * @return false if nobody was there to receive it
     */
    boolean signal(Child child, UnixSignal signal, boolean toGroup);

    /**
     * Waits until a child ended, {@link #wake} was called, or the time is over, then reports every child known to have ended.
     *
     * @param timeoutNanos at most so long; zero polls; {@link Long#MAX_VALUE} waits without a limit
     */
    void await(long timeoutNanos, ExitListener exits);

    /** Ends the current or the next {@link #await} at once. Any thread. */
    void wake();

    /** Frees descriptors. Children are left alone. */
    @Override
    void close();
}
