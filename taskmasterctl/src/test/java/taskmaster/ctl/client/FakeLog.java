package taskmaster.ctl.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import taskmaster.jmx.api.LogPiece;

/** A log whose positions go on over rotations, as the daemon's do. */
public final class FakeLog {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();
    private long oldest;
    private int reads;

    public void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    public void append(byte[] bytes) {
        all.writeBytes(bytes);
    }

    /** What was written before the last so many bytes is gone with the oldest backup. */
    public void keepOnly(int bytes) {
        oldest = Math.max(oldest, all.size() - bytes);
    }

    /** A new daemon that counts from nothing. */
    public void startAnew() {
        all.reset();
        oldest = 0;
    }

    public int reads() {
        return reads;
    }

    public LogPiece read(long position, int bytes) {
        reads++;
        long end = all.size();
        long start = Math.clamp(position < 0 ? end + position : position, oldest, Math.max(oldest, end));
        long stop = Math.min(end, start + bytes);
        byte[] piece = Arrays.copyOfRange(all.toByteArray(), (int) start, (int) stop);
        return new LogPiece(start, stop, piece);
    }
}
