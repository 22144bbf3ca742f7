package taskmaster.ctl.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts bytes into lines as they come; what has no end yet is kept. A line longer than anyone reads is cut as well. */
public final class LineCutter {
    private static final int LONGEST = 1 << 20;

    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private long start;

    /**
     * The lines that are complete now.
     *
     * @param position of the first byte
     */
    public List<Line> add(long position, byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        if (rest.size() == 0) {
            start = position;
        }
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                rest.write(bytes, from, i - from);
                lines.add(take());
                from = i + 1;
                start = position + from;
            }
        }
        rest.write(bytes, from, bytes.length - from);
        if (rest.size() > LONGEST) {
            lines.add(take());
        }
        return lines;
    }

    /** The beginning of a line that has no end yet; empty if there is none. */
    public Line take() {
        byte[] line = rest.toByteArray();
        rest.reset();
        boolean carriage = line.length > 0 && line[line.length - 1] == '\r';
        return new Line(start, carriage ? Arrays.copyOf(line, line.length - 1) : line);
    }

    /** Whether something has no end yet. */
    public boolean hasRest() {
        return rest.size() > 0;
    }
}
