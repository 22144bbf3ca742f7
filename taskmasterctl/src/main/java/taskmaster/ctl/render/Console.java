package taskmaster.ctl.render;

import java.util.Optional;

/** Where output goes. What a reader no longer takes is dropped; {@link #isBroken} tells. */
public interface Console {

    void print(String text);

    /** Writes bytes as they are, such as those of a program's log. */
    void write(byte[] bytes);

    /** Brings everything to the reader now. */
    void flush();

    /** Whether states may be coloured. */
    boolean hasColours();

    /** Whether the reader is a terminal that can be drawn on. */
    boolean isTerminal();

    /** How much fits the screen, as it is now; empty: the reader is no such terminal. */
    Optional<Extent> extent();

    /** Whether nobody reads any more. */
    boolean isBroken();
}
