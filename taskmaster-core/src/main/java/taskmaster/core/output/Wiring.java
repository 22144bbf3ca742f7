package taskmaster.core.output;

import taskmaster.core.launch.ChildEnd;
import taskmaster.core.posix.NativeBuffer;

/**
 * How the bytes of one stream come from its children to the pump. The pump knows no more than this, so other ways (a FIFO that
 * outlives the daemon, a pseudo-terminal, a descriptor that was inherited) are other implementations.
 *
 * <p>{@link #connect} is for the supervisor thread and comes first; all others are for the output thread, {@link #waiting} for both.
 */
interface Wiring {

    /**
     * Makes what is missing and says what the next child gets.
     *
     * @throws OutputException if there are no descriptors left, or the like
     */
    ChildEnd connect() throws OutputException;

    /** The descriptor to be watched: readable when there are bytes. */
    int readEnd();

    /**
     * Takes bytes without waiting.
     *
     * @return how many; 0 if there are none now; negative if there will never be any again
     */
    int read(NativeBuffer into);

    /** How many bytes can be read now, or more where that cannot be told. */
    int waiting();

    /** Lets more bytes gather between two reads, if that is possible: this stream is busy. */
    void widen();

    /** Frees the descriptors; they are watched no longer. */
    void close();
}
