package taskmaster.ctl.log;

import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/** One log, read by position. */
public interface Channel {

    /** At most this many bytes come in one answer. */
    int MAX_BYTES = 1 << 16;

    /** Whose log it is, as messages name it. */
    String name();

    /** Reads a piece; a negative position counts from the end. */
    LogPiece read(long position, int bytes) throws ClientException;

    /** When what stands at a position, and behind it, was captured. */
    default CaptureTimes captureTimes(long position) throws ClientException {
        return CaptureTimes.NONE;
    }
}
