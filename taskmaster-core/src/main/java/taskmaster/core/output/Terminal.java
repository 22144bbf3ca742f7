package taskmaster.core.output;

/** The terminal of a process, over all its children: each has a new one, and what they show goes on in one stream. Any thread. */
public interface Terminal extends ProcessInput {

    /**
     * What is shown from a position on; waits for it if there is nothing yet.
     *
     * @param position where to begin; negative: so many bytes before the end, but not before the present child
     * @param maxBytes at most so many
     * @param timeoutMillis how long to wait at most
     */
    TerminalPiece read(long position, int maxBytes, long timeoutMillis) throws InterruptedException;

    /** How many bytes were shown so far, which is the position of the next. */
    long shown();

    /** Tells the program how large the window is, and those that come after it; if it is as large as before, asks it to draw itself anew. */
    void resize(int columns, int rows);
}
