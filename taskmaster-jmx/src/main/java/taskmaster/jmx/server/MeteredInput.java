package taskmaster.jmx.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

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

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int left = meter.millisLeft();
        if (left == 0) {
            return counted(in.read(into, offset, length));
        }
        int usual = socket.getSoTimeout();
        socket.setSoTimeout(usual == 0 ? left : Math.min(usual, left));
        try {
            return counted(in.read(into, offset, length));
        } finally {
            socket.setSoTimeout(usual);
        }
    }

    private int counted(int count) throws IOException {
        meter.received(count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] rest = new byte[Math.clamp(count, 0, 8192)];
        return Math.max(0, read(rest, 0, rest.length));
    }
}
