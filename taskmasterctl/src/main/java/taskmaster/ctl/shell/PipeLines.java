package taskmaster.ctl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a file or a pipe, of which none fills the memory: what is more of one than makes sense is dropped. One thread. */
final class PipeLines implements AutoCloseable {
    private static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private boolean begun;

    PipeLines(InputStream input) {
        reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    }

    /** The next, without its end; null: there are no more. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = reader.read();
        if (letter == BYTE_ORDER_MARK && !begun) {
            letter = reader.read();
        }
        begun = true;
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) letter);
            }
            letter = reader.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
