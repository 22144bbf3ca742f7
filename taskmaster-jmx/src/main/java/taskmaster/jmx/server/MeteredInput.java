package taskmaster.jmx.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** What comes in on a connection, as far as the meter lets it. */
final class MeteredInput extends FilterInputStream {
    private final Socket socket;
    private final RequestMeter meter;

    MeteredInput(InputStream in, Socket socket, RequestMeter meter) {
        super(in);
        this.socket = socket;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** A request that is too large or too slow ends the connection: an error alone would be answered by RMI, and the client go on. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int left = meter.millisLeft();
            int count = left == 0 ? in.read(into, offset, length) : read(into, offset, length, left);
            meter.received(count);
            return count;
        } catch (RequestException tooMuch) {
            socket.close();
            throw tooMuch;
        }
    }

    private int read(byte[] into, int offset, int length, int millisLeft) throws IOException {
        int usual = socket.getSoTimeout();
        boolean isShorter = usual == 0 || millisLeft < usual;
        socket.setSoTimeout(isShorter ? millisLeft : usual);
        try {
            return in.read(into, offset, length);
        } catch (SocketTimeoutException silent) {
            throw isShorter ? RequestException.late() : silent;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(usual);
            }
        }
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] rest = new byte[Math.clamp(count, 0, 8192)];
        return Math.max(0, read(rest, 0, rest.length));
    }
}
