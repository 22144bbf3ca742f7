package taskmaster.jconsole;

import java.awt.Color;
import java.util.Comparator;
import java.util.Locale;

/** How a state is drawn: a colour, and a shape for who cannot tell the colours. The order is that of urgency, the least first. */
enum StateLook {
    STOPPED(new Color(0x757575), Shape.RING),
    RUNNING(new Color(0x2e7d32), Shape.DISC),
    EXITED(new Color(0x5c6b73), Shape.RING),
    STARTING(new Color(0x1565c0), Shape.HALF),
    STOPPING(new Color(0x1565c0), Shape.HALF),
    UNKNOWN(new Color(0x757575), Shape.CROSS),
    BACKOFF(new Color(0xb26a00), Shape.HALF),
    FATAL(new Color(0xc62828), Shape.CROSS);

    /** Names of states, also of ones that this tab has not heard of, by urgency. */
    static final Comparator<String> BY_NAME =
            Comparator.comparing(StateLook::of).thenComparing(name -> name);

    /** What stands before the word. */
    enum Shape {
        DISC,
        HALF,
        RING,
        CROSS
    }

    private final Color colour;
    private final Shape shape;

    StateLook(Color colour, Shape shape) {
        this.colour = colour;
        this.shape = shape;
    }

    static StateLook of(String state) {
        try {
            return valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notKnown) {
            return UNKNOWN;
        }
    }

    Color colour() {
        return colour;
    }

    Shape shape() {
        return shape;
    }
}
