package taskmaster.jmx.api;

import javax.management.ConstructorParameters;

/**
 * A piece of what a terminal shows. Positions count bytes and go on over restarts of the process; a piece is never of two children.
 */
public final class TerminalPiece {
    private final int run;
    private final long start;
    private final long end;
    private final byte[] bytes;
    private final boolean over;
    private final boolean answering;

    @ConstructorParameters({"run", "start", "end", "bytes", "over", "answering"})
    public TerminalPiece(int run, long start, long end, byte[] bytes, boolean over, boolean answering) {
        this.run = run;
        this.start = start;
        this.end = end;
        this.bytes = bytes.clone();
        this.over = over;
        this.answering = answering;
    }

    /** The number of the child that shows it, from 1 on; 0 if there was none. */
    public int getRun() {
        return run;
    }

    /** The position of the first byte; greater than asked for if older bytes are gone. */
    public long getStart() {
        return start;
    }

    /** The position to ask for next. */
    public long getEnd() {
        return end;
    }

    public byte[] getBytes() {
        return bytes.clone();
    }

    /** Whether that child's terminal is gone, and nothing comes after these bytes. */
    public boolean isOver() {
        return over;
    }

    /**
     * Whether whoever has asked for this piece is the one whose terminal is to answer what the program asks in it. All others are to
     * leave out such questions when they show it.
     */
    public boolean isAnswering() {
        return answering;
    }
}
