package taskmaster.ctl.render;

import java.util.Optional;

/** A line on a terminal that is written over by the next; nothing where the reader is no terminal. */
public final class TransientLine {
    private static final String CLEAR = "\r\033[K";

    private final Console console;
    private final Optional<Extent> extent;
    private boolean shown;

    public TransientLine(Console console) {
        this.console = console;
        this.extent = console.extent();
    }

    /** Shows the text, cut to the width of the screen. */
    public void show(String text) {
        if (extent.isPresent()) {
            int most = Math.max(1, extent.get().columns() - 1);
            console.print(CLEAR + Printable.of(text.length() <= most ? text : text.substring(0, most)));
            console.flush();
            shown = true;
        }
    }

    public void clear() {
        if (shown) {
            console.print(CLEAR);
            console.flush();
            shown = false;
        }
    }
}
