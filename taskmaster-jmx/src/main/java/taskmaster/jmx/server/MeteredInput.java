package taskmaster.jmx.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import taskmaster.jmx.rmi.UnixSocket;

/** What comes in on a connection, as far as the meter lets it. One thread reads. */
final class MeteredInput extends FilterInputStream {
    private static final int NOTHING = UnixSocket.NOTHING;

    private final Socket socket;
    private final Connection connection;
    private final RequestMeter meter;

    /** A byte that was read before it was wanted. */
    private int early = NOTHING;

    MeteredInput(InputStream in, Socket socket, Connection connection) {
        super(in);
        this.socket = socket;
        this.connection = connection;
        this.meter = connection.meter();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** A request that is too large or too slow ends the connection: an error alone would be answered by RMI, and the client go on. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        connection.readBy(this);
        if (early != NOTHING && length > 0) {
            return takeEarly(into, offset);
        }
        try {
            int left = meter.millisLeft();
            int count = left == 0 ? in.read(into, offset, length) : read(into, offset, length, left);
            if (count > 0) {
                meter.begins(into[offset]);
            }
            meter.received(count);
            return count;
        } catch (RequestException tooMuch) {
            String peer = Optional.ofNullable(socket.getInetAddress())
                    .map(InetAddress::getHostAddress)
                    .orElse("somebody");
            Unwelcome.tell(peer, String.valueOf(tooMuch.getMessage()));
            socket.close();
            throw tooMuch;
        }
    }

    private int takeEarly(byte[] into, int offset) throws RequestException {
        int octet = early;
        early = NOTHING;
        if (octet < 0) {
            return -1;
        }
        into[offset] = (byte) octet;
        meter.received(1);
        return 1;
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

    /** Whether the other end has gone; does not wait. On the thread that reads, while it does not. */
    boolean isAtEnd() throws IOException {
        if (early == NOTHING) {
            early = socket instanceof UnixSocket unix ? unix.poll() : poll();
        }
        return early == -1;
    }

    private int poll() throws IOException {
        int usual = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            return in.read();
        } catch (SocketTimeoutException none) {
            return NOTHING;
        } finally {
            socket.setSoTimeout(usual);
        }
    }
}
