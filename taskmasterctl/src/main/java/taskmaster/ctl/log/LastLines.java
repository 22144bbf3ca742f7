package taskmaster.ctl.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/**
 * The end of a log, as lines.
 *
 * @param lines without their ends
 * @param rest the beginning of a line that has no end yet; may be empty
 */
record LastLines(List<byte[]> lines, byte[] rest) {
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
            List<byte[]> lines = new ArrayList<>(cutter.add(upTo(channel, first, part.end())));
            byte[] rest = cutter.take();
            if (!whole && !lines.isEmpty()) {
                lines.removeFirst(); // the end of a longer one
            }
            lines.removeIf(wanted.negate());
            if (whole || lines.size() >= most) {
                return new LastLines(lines.subList(Math.max(0, lines.size() - most), lines.size()), rest);
            }
        }
    }

    private static byte[] upTo(Channel channel, LogPiece first, long end) throws ClientException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        LogPiece piece = first;
        while (piece.getEnd() > piece.getStart()) {
            byte[] bytes = piece.getBytes();
            long surplus = Math.max(0, piece.getEnd() - end);
            all.writeBytes(surplus == 0 ? bytes : Arrays.copyOf(bytes, (int) Math.max(0, bytes.length - surplus)));
            if (piece.getEnd() >= end) {
                break;
            }
            piece = channel.read(piece.getEnd(), Channel.MAX_BYTES);
        }
        return all.toByteArray();
    }
}
