package taskmaster.ctl.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/** One stream of one process, followed by position, so that no byte is lost or repeated, whatever is rotated meanwhile. */
public final class LogSource {
    private static final long SOON_MILLIS = 100;
    private static final long SELDOM_MILLIS = 1000;

    private final Channel channel;
    private final String stream;
    private final LineCutter cutter = new LineCutter();
    private long position;
    private long pause = SOON_MILLIS;
    private long due;

    /** @param stream {@code stdout} or {@code stderr} */
    public LogSource(Channel channel, String stream) {
        this.channel = channel;
        this.stream = stream;
    }

    /** The process. */
    public String name() {
        return channel.name();
    }

    public String stream() {
        return stream;
    }

    public boolean isErrors() {
        return stream.equals("stderr");
    }

    /**
     * Goes to the end of the log.
     *
     * @param most how many lines at most
     * @param follow whether what has no end yet is kept for what comes next; else it is a line as well
     * @return the last lines that are wanted
     * @throws ClientException if there is no such log
     */
    public List<Line> open(int most, Predicate<byte[]> wanted, boolean follow) throws ClientException {
        return open(Stretch.ALL, most, wanted, follow);
    }

    /** As the other, within a part of the log. */
    public List<Line> open(Stretch part, int most, Predicate<byte[]> wanted, boolean follow) throws ClientException {
        position = Math.min(part.end(), channel.read(-1, 1).getEnd());
        LastLines last = LastLines.read(channel, new Stretch(Math.min(part.start(), position), position), most, wanted);
        List<Line> lines = new ArrayList<>(last.lines());
        if (follow) {
            lines.addAll(cutter.add(last.rest().position(), last.rest().bytes()));
        } else if (last.rest().bytes().length > 0 && wanted.test(last.rest().bytes())) {
            lines.add(last.rest());
        }
        return lines.subList(Math.max(0, lines.size() - most), lines.size());
    }

    /** When what stands at a position, and behind it, was captured. */
    public CaptureTimes times(long from) throws ClientException {
        return channel.captureTimes(from);
    }

    /** The same; nothing, if the daemon is too old to tell. */
    public CaptureTimes timesIfTold(long from) throws ClientException {
        try {
            return times(from);
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
            return CaptureTimes.NONE;
        }
    }

    /** When it is worth asking again, on the clock of {@link #next}. */
    public long due() {
        return due;
    }

    /**
     * What was written since. A line without an end is waited for, but not long.
     *
     * @param nowMillis on any clock that does not go back
     */
    public News next(long nowMillis) throws ClientException {
        LogPiece piece = channel.read(position, Channel.MAX_BYTES);
        long lost = 0;
        if (piece.getEnd() < position) {
            position = 0;
            due = nowMillis;
            return new News(List.of(), 0, true);
        }
        if (piece.getStart() > position) {
            lost = piece.getStart() - position;
        }
        position = piece.getEnd();
        byte[] bytes = piece.getBytes();
        List<Line> lines = new ArrayList<>(cutter.add(piece.getStart(), bytes));
        if (bytes.length == 0 && cutter.hasRest() && pause > 2 * SOON_MILLIS) {
            lines.add(cutter.take());
        }
        pause = bytes.length > 0 ? SOON_MILLIS : Math.min(pause * 3 / 2, SELDOM_MILLIS);
        due = bytes.length >= Channel.MAX_BYTES ? nowMillis : nowMillis + pause;
        return new News(lines, lost, false);
    }

    /**
     * What is new.
     *
     * @param lines what is complete
     * @param lost how many bytes were rotated away before they could be read
     * @param cleared whether the log was emptied
     */
    public record News(List<Line> lines, long lost, boolean cleared) {}
}
