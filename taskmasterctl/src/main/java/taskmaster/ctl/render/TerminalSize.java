package taskmaster.ctl.render;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks how large the terminal is, where no shell of ours does: Java cannot tell, {@code stty} can. */
final class TerminalSize {
    private TerminalSize() {}

    static Extent ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException noStty) {
            return Extent.USUAL;
        }
    }

    /** Lines, blank, columns; a terminal that does not know says 0. */
    static Extent parse(String answer) {
        List<String> words = List.of(answer.strip().split(" "));
        try {
            int lines = Integer.parseInt(words.getFirst());
            int columns = Integer.parseInt(words.getLast());
            return lines > 0 && columns > 0 ? new Extent(columns, lines) : Extent.USUAL;
        } catch (NumberFormatException noAnswer) {
            return Extent.USUAL;
        }
    }
}
