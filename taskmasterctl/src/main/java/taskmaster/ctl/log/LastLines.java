package taskmaster.ctl.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/**
 * The end of a log, as lines.
 *
 * @param lines those that have an end
 * @param rest the beginning of a line that has no end yet; may be empty
 */
record LastLines(List<Line> lines, Line rest) {
    private static final int FIRST_BYTES = 16 * 1024;
    /** However few lines are wanted of however many, no more is read than this. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /**
     * The last lines that are wanted. Reads back ever farther until there are enough of them, or the log begins.
     *
     * @param part of the log; no more of it than this is read
     * @param most how many at most
     */
    static LastLines read(Channel channel, Stretch part, int most, Predicate<byte[]> wanted) throws ClientException {
        for (int bytes = FIRST_BYTES; ; bytes *= 4) {
            long start = Math.max(part.start(), part.end() - bytes);
            LogPiece first = channel.read(start, Channel.MAX_BYTES);
            boolean whole = start == part.start() || first.getStart() > start || bytes >= MOST_BYTES;
            LineCutter cutter = new LineCutter();
            List<Line> lines = cut(channel, first, part.end(), cutter);
            Line rest = cutter.take();
            if (!whole && !lines.isEmpty()) {
                lines.removeFirst(); // the end of a longer one
            }
            lines.removeIf(line -> !wanted.test(line.bytes()));
            if (whole || lines.size() >= most) {
                return new LastLines(lines.subList(Math.max(0, lines.size() - most), lines.size()), rest);
            }
        }
    }

    private static List<Line> cut(Channel channel, LogPiece first, long end, LineCutter cutter) throws ClientException {
        List<Line> lines = new ArrayList<>();
        LogPiece piece = first;
        while (piece.getEnd() > piece.getStart()) {
            byte[] bytes = piece.getBytes();
            int surplus = Math.clamp(piece.getEnd() - end, 0, bytes.length);
            lines.addAll(cutter.add(piece.getStart(), Arrays.copyOf(bytes, bytes.length - surplus)));
            if (piece.getEnd() >= end) {
                break;
            }
            piece = channel.read(piece.getEnd(), Channel.MAX_BYTES);
        }
        return lines;
    }
}
