package taskmaster.ctl.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/** The end of a log. */
public final class LastBytes {
    private LastBytes() {}

    /** The last so many bytes, less the rest of a character that the cut went through. */
    public static byte[] read(Channel channel, int count) throws ClientException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (count > 0) {
            LogPiece piece = channel.read(-count, Math.min(count, Channel.MAX_BYTES));
            while (piece.getEnd() > piece.getStart()) {
                all.writeBytes(piece.getBytes());
                if (all.size() >= count) {
                    break;
                }
                piece = channel.read(piece.getEnd(), Math.min(count - all.size(), Channel.MAX_BYTES));
            }
        }
        byte[] bytes = all.toByteArray();
        return bytes.length < count ? bytes : withoutBrokenStart(bytes);
    }

    /** UTF-8: a character goes on with at most three bytes that look like 10xxxxxx. Other data is left alone. */
    public static byte[] withoutBrokenStart(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && start < 4 && (bytes[start] & 0xC0) == 0x80) {
            start++;
        }
        return start < 4 ? Arrays.copyOfRange(bytes, start, bytes.length) : bytes;
    }
}
