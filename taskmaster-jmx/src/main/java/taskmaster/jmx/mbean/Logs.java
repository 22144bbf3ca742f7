package taskmaster.jmx.mbean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.output.LogChunk;
import taskmaster.core.output.OutputException;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.LogPiece;

/** Reads logs for clients; on their thread, never on the supervisor's. */
final class Logs {
    private static final int MOST = 65536;

    private Logs() {}

    /** @param position where to begin; negative: so many bytes before the end */
    static LogPiece read(CapturedLog log, long position, int bytes) throws IOException {
        if (bytes < 0 || bytes > MOST) {
            throw new IllegalArgumentException("bytes: found " + bytes + ", expected 0 to " + MOST);
        }
        try {
            long from = position < 0 ? Math.max(0, log.end() + position) : position;
            LogChunk chunk = log.read(from, bytes);
            return new LogPiece(chunk.start(), chunk.end(), chunk.bytes());
        } catch (OutputException failed) {
            throw new IOException(failed.getMessage());
        }
    }

    /** The last bytes as text; a character that the beginning cuts is left out. */
    static String tail(CapturedLog log, int bytes) throws IOException {
        byte[] end = read(log, -(long) bytes, bytes).getBytes();
        int start = 0;
        while (start < Math.min(4, end.length) && (end[start] & 0xc0) == 0x80) {
            start++;
        }
        return new String(end, start, end.length - start, StandardCharsets.UTF_8);
    }

    /** Empties what is kept of both streams. @throws IOException if nothing is kept, or a file cannot be emptied */
    static void clear(ProcessStatus process) throws IOException {
        if (process.stdoutLog().isEmpty() && process.stderrLog().isEmpty()) {
            throw none();
        }
        try {
            if (process.stdoutLog().isPresent()) {
                process.stdoutLog().get().clear();
            }
            if (process.stderrLog().isPresent()) {
                process.stderrLog().get().clear();
            }
        } catch (OutputException failed) {
            throw new IOException(failed.getMessage());
        }
    }

    /** @throws IOException if the stream is kept nowhere; @throws IllegalArgumentException if there is no such stream */
    static CapturedLog of(ProcessStatus process, String stream) throws IOException {
        return switch (stream) {
            case "stdout" -> process.stdoutLog().orElseThrow(Logs::none);
            case "stderr" -> process.stderrLog().orElseThrow(Logs::none);
            default -> throw new IllegalArgumentException("stream: found " + stream + ", expected stdout or stderr");
        };
    }

    private static IOException none() {
        return new IOException("no log file");
    }
}
