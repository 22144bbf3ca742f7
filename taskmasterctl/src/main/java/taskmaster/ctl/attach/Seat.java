package taskmaster.ctl.attach;

import java.io.IOException;
import java.util.function.Supplier;
import taskmaster.ctl.render.Extent;

/** The terminal of a person, lent to a command that wants more of it than to print lines. */
public interface Seat extends AutoCloseable {

    /**
     * From now on each key is handed over as it is typed, and bytes are shown as they are, until {@link #giveBack}; that happens by
     * itself when a signal ends this program.
     *
     * @param resized called when the window has another size; on any thread
     * @param undo what brings the terminal back into the state it is in now, as far as it has been told to leave it
     */
    void takeOver(Runnable resized, Supplier<String> undo);

    /** The terminal is again as it was. More than once does no harm. */
    void giveBack();

    /**
     * Keys that were typed.
     *
     * @param timeoutMillis how long to wait for the first
     * @return how many bytes; 0 if nobody has typed, negative if nobody will
     */
    int read(byte[] into, long timeoutMillis) throws IOException;

    /** Shows bytes now. Any thread. */
    void show(byte[] bytes);

    /** How large the window is now. */
    Extent extent();

    /** Lines instead of keys. */
    Lines lines();

    @Override
    void close();
}
